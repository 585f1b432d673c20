using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Commitments;

/// <summary>What one or more organisations will do. Public from the day it opens.</summary>
public sealed class Commitment : TrackedEntity
{
    /// <summary>The most characters of <see cref="Title"/>.</summary>
    public const int TitleLimit = 200;

    /// <summary>The most characters of <see cref="Description"/>.</summary>
    public const int DescriptionLimit = 4000;

    /// <summary>The most characters of <see cref="SuccessCriteria"/>.</summary>
    public const int SuccessCriteriaLimit = 2000;

    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int ReasonLimit = 2000;

    /// <summary>The most leads and partners together.</summary>
    public const int OrganisationLimit = 50;

    // Null until there are any: most commitments are read without them.
    private List<CommitmentOrganisation>? _organisations;
    private List<CommitmentRecommendation>? _recommendations;

    internal Commitment()
    {
    }

    /// <summary>The title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What will be done; null when the title says it.</summary>
    public string? Description { get; internal set; }

    /// <summary>The language of the texts.</summary>
    public string Language { get; internal set; } = Languages.English;

    /// <summary>The present state.</summary>
    public CommitmentStatus Status { get; internal set; } = CommitmentStatus.Open;

    /// <summary>Where it comes from.</summary>
    public CommitmentOrigin Origin { get; internal init; }

    /// <summary>The offer it comes from; null for other origins.</summary>
    public Guid? OfferId { get; internal init; }

    /// <summary>The roundtable it belongs to; null for none.</summary>
    public Guid? RoundtableId { get; internal set; }

    /// <summary>The action of the Roadmap it carries out; null for none.</summary>
    public Guid? ActionId { get; internal set; }

    /// <summary>The organisations, leads first.</summary>
    public IReadOnlyList<CommitmentOrganisation> Organisations => _organisations ?? [];

    /// <summary>The recommendations it serves, in the order given.</summary>
    public IReadOnlyList<CommitmentRecommendation> Recommendations => _recommendations ?? [];

    /// <summary>The first day of work.</summary>
    public DateOnly StartsOn { get; internal set; }

    /// <summary>The day it is to be done; null when open-ended.</summary>
    public DateOnly? DueOn { get; internal set; }

    /// <summary>How often progress is to be reported.</summary>
    public ReportingInterval Interval { get; internal set; }

    /// <summary>By what everybody will see that it has succeeded; fixed before the work begins.</summary>
    public string SuccessCriteria { get; internal init; } = "";

    /// <summary>When it was opened here, in UTC.</summary>
    public DateTimeOffset OpenedAt { get; internal init; }

    /// <summary>Why it was closed or opened again; null before.</summary>
    public string? Reason { get; internal set; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.Commitment;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => Organisations.Select(part => part.OrganisationId);

    /// <inheritdoc/>
    public override string StateText => EnumText.Write(Status);

    /// <summary>The organisations that answer for it.</summary>
    public IEnumerable<Guid> Leads => Organisations.Where(part => part.Role == CommitmentRole.Lead).Select(part => part.OrganisationId);

    /// <summary>Opens a commitment.</summary>
    /// <param name="actor">The Office, the roundtable's secretariat, or a representative who speaks for every lead.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="offer">The accepted offer it comes from; given exactly when the origin says so.</param>
    /// <param name="terms">What is promised.</param>
    /// <param name="successCriteria">By what everybody will see that it has succeeded.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The commitment.</returns>
    /// <exception cref="DomainException">The caller may not, the offer is not accepted or another's, or the input breaks a rule.</exception>
    public static Commitment Open(
        Actor actor, CommitmentOrigin origin, VolunteerOffer? offer, CommitmentTerms terms, string successCriteria, DateTimeOffset now)
    {
        RequireMayCommit(actor, terms);
        RequireOffer(origin, offer, terms);
        Commitment commitment = new()
        {
            Id = Guid.CreateVersion7(now),
            Origin = origin,
            OfferId = offer?.Id,
            SuccessCriteria = InputText.Required(successCriteria, SuccessCriteriaLimit, "successCriteria"),
            OpenedAt = now,
        };
        commitment.Promise(terms);
        commitment.Record(fromState: null, reason: null, actor, now);
        commitment.Raise(new CommitmentOpened(commitment.Id, now));
        return commitment;
    }

    /// <summary>Changes the terms while it is open; the success criteria stay as they were fixed.</summary>
    /// <param name="actor">The Office, the roundtable's secretariat, or a representative who speaks for every lead, before and after.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="terms">What is promised now; replaces everything.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not, the version is stale, it is closed, or the input breaks a rule.</exception>
    public void Amend(Actor actor, int version, CommitmentTerms terms, DateTimeOffset now)
    {
        RequireMayChange(actor);
        RequireMayCommit(actor, terms);
        RequireVersion(version);
        if (Status != CommitmentStatus.Open)
            throw new IllegalTransition(SubjectKind, StateText, "AMENDED", [EnumText.Write(CommitmentStatus.Open)]);
        Promise(terms);
        CountVersion();
        Record(StateText, reason: null, actor, now);
        Raise(new CommitmentAmended(Id, now));
    }

    /// <summary>Closes it.</summary>
    /// <param name="actor">The Office, the roundtable's secretariat, or a representative who speaks for every lead.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Whether it was completed or dropped, and why.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not, the version is stale, it is closed already, or the reason is missing.</exception>
    public void Close(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        Move(actor, version, CommitmentStatus.Closed, reason, now);
        Raise(new CommitmentClosed(Id, now));
    }

    /// <summary>Opens it again.</summary>
    /// <param name="actor">The Office, the roundtable's secretariat, or a representative who speaks for every lead.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why more is expected.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not, the version is stale, it is open, or the reason is missing.</exception>
    public void Reopen(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        Move(actor, version, CommitmentStatus.Open, reason, now);
        Raise(new CommitmentReopened(Id, now));
    }

    private static void RequireMayCommit(Actor actor, CommitmentTerms terms)
    {
        actor.RequireSignedIn();
        if (terms.Leads.Count == 0) throw new InvalidInput("leads", "A commitment needs an organisation that leads it.");
        if (actor.MaySupport(terms.RoundtableId)) return;
        for (int i = 0; i < terms.Leads.Count; i++) actor.RequireActsFor(terms.Leads[i], $"leads[{i}]");
    }

    private static void RequireOffer(CommitmentOrigin origin, VolunteerOffer? offer, CommitmentTerms terms)
    {
        if ((origin == CommitmentOrigin.VolunteerOffer) != (offer is not null))
            throw new InvalidInput("offer", "An offer is named exactly when the commitment's origin is VOLUNTEER_OFFER.");
        if (origin == CommitmentOrigin.RoadmapAction && terms.ActionId is null)
            throw new InvalidInput("action", "A commitment that comes from an action of the Roadmap names it.");
        if (offer is null) return;
        if (offer.Status != OfferStatus.Accepted)
            throw new InvalidInput("offer", $"A commitment opens from an accepted offer; this one is {offer.StateText}.");
        if (!terms.Leads.Contains(offer.OrganisationId))
            throw new InvalidInput("leads", "The organisation that offered is among the leads.");
    }

    private void RequireMayChange(Actor actor)
    {
        actor.RequireSignedIn();
        if (actor.MaySupport(RoundtableId)) return;
        foreach (Guid lead in Leads) actor.RequireActsFor(lead);
    }

    private void Move(Actor actor, int version, CommitmentStatus next, string? reason, DateTimeOffset now)
    {
        RequireMayChange(actor);
        RequireVersion(version);
        CommitmentTransitions.Table.Require(SubjectKind, Status, next);
        Reason = InputText.Required(reason, ReasonLimit, "reason");
        string before = StateText;
        Status = next;
        CountVersion();
        Record(before, Reason, actor, now);
    }

    private void Promise(CommitmentTerms terms)
    {
        RequireParts(terms);
        Title = InputText.Required(terms.Title, TitleLimit, "title");
        Description = InputText.Optional(terms.Description, DescriptionLimit, "description");
        Language = Languages.Require(terms.Language, "language");
        ProjectTime.Require(terms.StartsOn, "startsOn");
        ProjectTime.Require(terms.DueOn, "dueOn");
        if (terms.DueOn < terms.StartsOn) throw new InvalidInput("dueOn", "It cannot be due before it starts.");
        (StartsOn, DueOn, Interval) = (terms.StartsOn, terms.DueOn, terms.Interval);
        (RoundtableId, ActionId) = (terms.RoundtableId, terms.ActionId);
        (_organisations ??= []).Clear();
        _organisations.AddRange(terms.Leads.Select((id, i) => CommitmentOrganisation.Of(Id, id, CommitmentRole.Lead, i + 1)));
        _organisations.AddRange(terms.Partners.Select((id, i) => CommitmentOrganisation.Of(Id, id, CommitmentRole.Partner, terms.Leads.Count + i + 1)));
        (_recommendations ??= []).Clear();
        _recommendations.AddRange(terms.Recommendations.Select((id, i) => CommitmentRecommendation.Of(Id, id, i + 1)));
    }

    private static void RequireParts(CommitmentTerms terms)
    {
        if (terms.Recommendations.Count == 0 && terms.ActionId is null)
            throw new InvalidInput("recommendations", "A commitment serves a recommendation or carries out an action of the Roadmap.");
        if (terms.Leads.Count + terms.Partners.Count > OrganisationLimit)
            throw new InvalidInput("partners", $"A commitment has at most {OrganisationLimit} leads and partners.");
        if (terms.Recommendations.Distinct().Count() != terms.Recommendations.Count)
            throw new InvalidInput("recommendations", "A recommendation is named twice.");
        if (terms.Leads.Distinct().Count() != terms.Leads.Count)
            throw new InvalidInput("leads", "An organisation is named twice.");
        if (terms.Partners.Concat(terms.Leads).Distinct().Count() != terms.Leads.Count + terms.Partners.Count)
            throw new InvalidInput("partners", "An organisation is named twice.");
    }
}

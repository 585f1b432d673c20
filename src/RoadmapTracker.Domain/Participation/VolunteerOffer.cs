using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Participation;

/// <summary>An organisation offers to work on recommendations, roundtables or pillars.</summary>
public sealed partial class VolunteerOffer : TrackedEntity
{
    /// <summary>The most targets of one offer: all recommendations, roundtables and pillars together.</summary>
    public const int TargetLimit = 22;

    /// <summary>The most characters of <see cref="Motivation"/>.</summary>
    public const int MotivationLimit = 4000;

    /// <summary>The most characters of <see cref="Expertise"/>.</summary>
    public const int ExpertiseLimit = 4000;

    /// <summary>The most characters of <see cref="Engagement2019"/>.</summary>
    public const int EngagementLimit = 4000;

    /// <summary>The most characters of a reason or an outcome note.</summary>
    public const int ReasonLimit = 2000;

    // Null until there are any: most offers are read without them.
    private List<OfferTarget>? _targets;

    internal VolunteerOffer()
    {
    }

    /// <summary>The organisation that offers.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>The present state.</summary>
    public OfferStatus Status { get; internal set; } = OfferStatus.Draft;

    /// <summary>What it is for, in the order given.</summary>
    public IReadOnlyList<OfferTarget> Targets => _targets ?? [];

    /// <summary>Why the organisation offers.</summary>
    public string Motivation { get; internal set; } = "";

    /// <summary>What it brings; null when nothing is said.</summary>
    public string? Expertise { get; internal set; }

    /// <summary>How it engaged with the Panel in 2019; null when nothing is said.</summary>
    public string? Engagement2019 { get; internal set; }

    /// <summary>The language of the texts.</summary>
    public string Language { get; internal set; } = Languages.English;

    /// <summary>The contact person; loaded only where it is needed, null when none was given or it was erased.</summary>
    public ContactPerson? Contact { get; internal set; }

    /// <summary>When the draft was begun, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>When it was submitted, in UTC; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; internal set; }

    /// <summary>When the Office decided, in UTC; null before.</summary>
    public DateTimeOffset? DecidedAt { get; internal set; }

    /// <summary>Why it was declined or withdrawn; null otherwise.</summary>
    public string? Reason { get; internal set; }

    /// <summary>The membership that came of it; null when none did.</summary>
    public Guid? MembershipId { get; internal set; }

    /// <summary>The commitment that came of it; null when none did.</summary>
    public Guid? CommitmentId { get; internal set; }

    /// <summary>Why neither a membership nor a commitment came of the accepted offer yet; null when one did or it is not accepted.</summary>
    public string? WhyNotYet { get; internal set; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.VolunteerOffer;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => [OrganisationId];

    /// <inheritdoc/>
    public override string StateText => EnumText.Write(Status);

    /// <inheritdoc/>
    internal override bool IsPublic => SubmittedAt is not null;

    /// <summary>Begins an offer.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="content">What it says.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="DomainException">The caller does not speak for the organisation, or the input breaks a rule.</exception>
    public static VolunteerOffer Draft(Actor actor, Guid organisationId, OfferContent content, DateTimeOffset now)
    {
        actor.RequireActsFor(organisationId, "organisation");
        VolunteerOffer offer = new() { Id = Guid.CreateVersion7(now), OrganisationId = organisationId, CreatedAt = now };
        offer.Say(content);
        offer.Record(fromState: null, reason: null, actor, now);
        offer.Raise(new OfferDrafted(offer.Id, organisationId, now));
        return offer;
    }

    /// <summary>Changes a draft.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="content">What it says now; replaces everything.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, it is no draft, or the input breaks a rule.</exception>
    public void Revise(Actor actor, int version, OfferContent content, DateTimeOffset now)
    {
        actor.RequireActsFor(OrganisationId);
        RequireVersion(version);
        if (Status != OfferStatus.Draft)
            throw new IllegalTransition(SubjectKind, StateText, EnumText.Write(OfferStatus.Draft), [.. OfferTransitions.Table.From(Status).Select(EnumText.Write)]);
        Say(content);
        CountVersion();
        Record(StateText, reason: null, actor, now);
    }

    /// <summary>Erases the contact person, in whatever state the offer is.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, or the version is stale.</exception>
    public void EraseContact(Actor actor, int version, DateTimeOffset now)
    {
        actor.RequireActsFor(OrganisationId);
        RequireVersion(version);
        Contact = null;
        CountVersion();
        Record(StateText, reason: null, actor, now);
    }

    private void Say(OfferContent content)
    {
        RequireTargets(content.Targets);
        Motivation = InputText.Required(content.Motivation, MotivationLimit, "motivation");
        Expertise = InputText.Optional(content.Expertise, ExpertiseLimit, "expertise");
        Engagement2019 = InputText.Optional(content.Engagement2019, EngagementLimit, "engagement2019");
        Language = Languages.Require(content.Language, "language");
        if (content.Contact?.Checked("contact") is not { } contact) Contact = null;
        else if (Contact is null) Contact = ContactPerson.Of(Id, contact);
        else Contact.Replace(contact);
        (_targets ??= []).Clear();
        _targets.AddRange(content.Targets.Select((choice, i) => OfferTarget.Of(Id, i + 1, choice, CreatedAt)));
    }

    private static void RequireTargets(IReadOnlyList<TargetChoice> targets)
    {
        if (targets.Count is 0 or > TargetLimit)
            throw new InvalidInput("targets", $"An offer has 1 to {TargetLimit} targets.");
        HashSet<Guid> seen = [];
        for (int i = 0; i < targets.Count; i++)
        {
            if (!seen.Add(targets[i].SubjectId)) throw new InvalidInput($"targets[{i}]", "The offer names this target twice.");
        }
    }
}

using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Roundtables;

/// <summary>An organisation's part in a roundtable, with the dates between which it holds.</summary>
public sealed class RoundtableMembership : TrackedEntity
{
    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int ReasonLimit = 2000;

    /// <summary>The <see cref="ListPosition"/> of memberships that stand in no published list: after all that do.</summary>
    public const int Unlisted = 1_000_000;

    internal RoundtableMembership()
    {
    }

    /// <summary>The roundtable.</summary>
    public Guid RoundtableId { get; internal init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>What it is to the roundtable.</summary>
    public RoundtableRole Role { get; internal init; }

    /// <summary>The place in the published list, from 1; <see cref="Unlisted"/> for memberships recorded here.</summary>
    public int ListPosition { get; internal init; } = Unlisted;

    /// <summary>The first day; null when the source gives only the date of a list.</summary>
    public DateOnly? From { get; internal init; }

    /// <summary>The first day on which it holds no more; null while it holds.</summary>
    public DateOnly? To { get; internal set; }

    /// <summary>The date of the list that states it; null when the source has no date or the membership was recorded here.</summary>
    public DateOnly? StatedOn { get; internal init; }

    /// <summary>The day from which it counts: <see cref="From"/>, else <see cref="StatedOn"/>, else the roundtables' participant list of 24 April 2020.</summary>
    public DateOnly CountsFrom { get; internal init; }

    /// <summary>The organisation's name as the source prints it; null for memberships recorded here.</summary>
    public string? NameInSource { get; internal init; }

    /// <summary>What the source says the organisation did, when it names no role; null otherwise.</summary>
    public string? StatedRole { get; internal init; }

    /// <summary>Why it was appointed or ended; null when no reason is known.</summary>
    public string? Reason { get; internal set; }

    /// <summary>What the membership rests on; the source's confidence for imported ones.</summary>
    public Basis Basis { get; internal init; }

    /// <summary>What has to be known about the source; null when nothing.</summary>
    public string? Note { get; internal init; }

    /// <summary>The offer it came from; null otherwise.</summary>
    public Guid? OfferId { get; internal init; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.RoundtableMembership;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => [OrganisationId];

    /// <inheritdoc/>
    public override string StateText => To is null ? "CURRENT" : "ENDED";

    /// <summary>The day from which a membership of a published list counts.</summary>
    internal override DateOnly? KnownSince => NameInSource is not null && Version == 1 ? CountsFrom : null;

    /// <summary>Makes a membership that a public source states; only the seed does this.</summary>
    /// <param name="stated">What the source states.</param>
    /// <returns>The membership, as version 1 and without history.</returns>
    public static RoundtableMembership FromSource(StatedMembership stated) => new()
    {
        Id = stated.Id,
        RoundtableId = stated.RoundtableId,
        OrganisationId = stated.OrganisationId,
        Role = stated.Role,
        ListPosition = stated.Position,
        StatedOn = stated.StatedOn,
        CountsFrom = stated.StatedOn ?? stated.ListDate,
        NameInSource = stated.NameInSource,
        StatedRole = stated.StatedRole,
        Basis = stated.Basis,
        Note = stated.Note,
    };

    /// <summary>Appoints an organisation.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="roundtableId">The roundtable.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="role">Champion or Key Constituent; participants are named by sources only or take part through commitments.</param>
    /// <param name="from">The first day.</param>
    /// <param name="reason">Why; null when none is given.</param>
    /// <param name="offerId">The offer it comes from; null otherwise.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The membership.</returns>
    /// <exception cref="DomainException">The caller is not the Office or the input breaks a rule.</exception>
    public static RoundtableMembership Appoint(
        Actor actor, Guid roundtableId, Guid organisationId, RoundtableRole role, DateOnly from, string? reason, Guid? offerId, DateTimeOffset now)
    {
        actor.RequireOffice();
        RoundtableMembership membership = new()
        {
            Id = Guid.CreateVersion7(now),
            RoundtableId = roundtableId,
            OrganisationId = organisationId,
            Role = role,
            From = ProjectTime.Require(from, "from"),
            CountsFrom = from,
            Reason = InputText.Optional(reason, ReasonLimit, "reason"),
            Basis = Basis.Stated,
            OfferId = offerId,
        };
        membership.Record(fromState: null, membership.Reason, actor, now);
        membership.Raise(new MembershipBegan(membership.Id, roundtableId, organisationId, now));
        return membership;
    }

    /// <summary>Whether it counts on a day: it has begun, or its list was published, and it has not ended.</summary>
    public bool HoldsOn(DateOnly day) => CountsFrom <= day && (To is null || To > day);

    /// <summary>Ends the membership.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="to">The first day on which it holds no more.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, it has ended already, or the input breaks a rule.</exception>
    public void End(Actor actor, int version, DateOnly to, string reason, DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireVersion(version);
        string before = StateText;
        if (To is not null) throw new IllegalTransition(SubjectKind, before, "ENDED", []);
        ProjectTime.Require(to, "to");
        if (to < CountsFrom) throw new InvalidInput("to", "A membership cannot end before it began.");
        Reason = InputText.Required(reason, ReasonLimit, "reason");
        To = to;
        CountVersion();
        Record(before, Reason, actor, now);
        Raise(new MembershipEnded(Id, RoundtableId, OrganisationId, now));
    }
}

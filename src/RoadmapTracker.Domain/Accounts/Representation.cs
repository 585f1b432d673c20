using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Accounts;

/// <summary>
/// A person's part in an organisation: asked for by either, confirmed by the other, and ended by either. Only while it is active does
/// the person speak for the organisation.
/// </summary>
public sealed class Representation : TrackedEntity
{
    /// <summary>The most characters of <see cref="Note"/>.</summary>
    public const int NoteLimit = 1000;

    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int ReasonLimit = 2000;

    internal Representation()
    {
    }

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; internal init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>The present state.</summary>
    public RepresentationStatus Status { get; internal set; }

    /// <summary>Whether the request, the invitation or the representation stands: a person has one such part in an organisation.</summary>
    public bool Stands { get; internal set; } = true;

    /// <summary>What was said with the request or the invitation; null when nothing.</summary>
    [PersonalData]
    public string? Note { get; internal set; }

    /// <summary>Why it was declined, withdrawn or ended; null otherwise.</summary>
    [PersonalData]
    public string? Reason { get; internal set; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.Representation;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => [OrganisationId];

    /// <inheritdoc/>
    public override string StateText => EnumText.Write(Status);

    /// <summary>A person asks to speak for an organisation.</summary>
    /// <param name="actor">The person, who has an account.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="note">What those who confirm should know; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The request.</returns>
    /// <exception cref="DomainException">The caller has not signed in, or the input breaks a rule.</exception>
    public static Representation Request(Actor actor, Guid organisationId, string? note, DateTimeOffset now)
    {
        actor.RequireSignedIn();
        Guid account = actor.AccountId ?? throw new Forbidden("Register an account first.");
        return Begin(actor, account, organisationId, RepresentationStatus.Requested, note, now);
    }

    /// <summary>A representative of an organisation, or the Office, asks a person to speak for it.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="accountId">The person's account.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="note">What the person should know; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The invitation.</returns>
    /// <exception cref="DomainException">The caller does not speak for the organisation, or the input breaks a rule.</exception>
    public static Representation Invite(Actor actor, Guid accountId, Guid organisationId, string? note, DateTimeOffset now)
    {
        actor.RequireActsFor(organisationId, "organisation");
        return Begin(actor, accountId, organisationId, RepresentationStatus.Invited, note, now);
    }

    /// <summary>The organisation takes the person who asked.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, or nobody asked.</exception>
    public void Confirm(Actor actor, int version, DateTimeOffset now)
    {
        actor.RequireActsFor(OrganisationId);
        RequireMoveFrom(RepresentationStatus.Requested, RepresentationStatus.Active, version);
        Move(RepresentationStatus.Active, reason: null, actor, now);
    }

    /// <summary>The person accepts the invitation.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is another, the version is stale, or the person was not invited.</exception>
    public void Accept(Actor actor, int version, DateTimeOffset now)
    {
        RequirePerson(actor);
        RequireMoveFrom(RepresentationStatus.Invited, RepresentationStatus.Active, version);
        Move(RepresentationStatus.Active, reason: null, actor, now);
    }

    /// <summary>Whoever was asked says no: the organisation to a request, the person to an invitation.</summary>
    /// <param name="actor">A representative of the organisation or the Office for it; the person.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller was not asked, the version is stale, or it has been answered.</exception>
    public void Decline(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        if (Status == RepresentationStatus.Invited) RequirePerson(actor);
        else actor.RequireActsFor(OrganisationId);
        RequireMove(RepresentationStatus.Declined, version);
        Move(RepresentationStatus.Declined, reason, actor, now);
    }

    /// <summary>Ends it, or takes back the request or the invitation before it was answered.</summary>
    /// <param name="actor">The person, a representative of the organisation, or the Office; before the answer, the side that asked.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller has no part in it, the version is stale, or it is over.</exception>
    public void End(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        actor.RequireSignedIn();
        if (Status == RepresentationStatus.Requested) RequirePerson(actor);
        else if (actor.AccountId != AccountId || Status == RepresentationStatus.Invited) actor.RequireActsFor(OrganisationId);
        RepresentationStatus next = Status == RepresentationStatus.Active ? RepresentationStatus.Ended : RepresentationStatus.Withdrawn;
        RequireMove(next, version);
        Move(next, reason, actor, now);
    }

    /// <summary>Forgets what was said with it, and ends it where it stands: the person is being erased.</summary>
    /// <param name="actor">Whoever erases the person.</param>
    /// <param name="now">The time, in UTC.</param>
    public void Forget(Actor actor, DateTimeOffset now)
    {
        string before = StateText;
        if (Stands) Status = Status == RepresentationStatus.Active ? RepresentationStatus.Ended : RepresentationStatus.Withdrawn;
        (Note, Reason, Stands) = (null, null, false);
        CountVersion();
        Record(before, reason: null, actor, now);
    }

    private static Representation Begin(
        Actor actor, Guid accountId, Guid organisationId, RepresentationStatus status, string? note, DateTimeOffset now)
    {
        Representation representation = new()
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            OrganisationId = organisationId,
            Status = status,
            Note = InputText.Optional(note, NoteLimit, "note"),
            CreatedAt = now,
        };
        representation.Record(fromState: null, reason: null, actor, now);
        return representation;
    }

    private void RequirePerson(Actor actor)
    {
        actor.RequireSignedIn();
        if (actor.AccountId != AccountId) throw new Forbidden("Only the person may do this.");
    }

    private void RequireMoveFrom(RepresentationStatus only, RepresentationStatus next, int version)
    {
        RequireVersion(version);
        if (Status != only)
            throw new IllegalTransition(SubjectKind, StateText, EnumText.Write(next), [.. RepresentationTransitions.Table.From(Status).Select(EnumText.Write)]);
    }

    private void RequireMove(RepresentationStatus next, int version)
    {
        RequireVersion(version);
        RepresentationTransitions.Table.Require(SubjectKind, Status, next);
    }

    private void Move(RepresentationStatus next, string? reason, Actor actor, DateTimeOffset now)
    {
        string before = StateText;
        Reason = InputText.Optional(reason, ReasonLimit, "reason");
        Status = next;
        Stands = next == RepresentationStatus.Active;
        CountVersion();
        Record(before, Reason, actor, now);
    }
}

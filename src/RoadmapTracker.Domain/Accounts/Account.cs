using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Accounts;

/// <summary>
/// A person who signs in, as the follow-up knows them: changes are entered under the account, which says nothing of the person. What
/// the person may beside what the token says hangs on it (<see cref="Representation"/>, <see cref="SecretariatAppointment"/>).
/// </summary>
public sealed class Account : TrackedEntity
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLimit = 2000;

    internal Account()
    {
    }

    /// <summary>Whether it may be used.</summary>
    public AccountStatus Status { get; internal set; } = AccountStatus.Active;

    /// <summary>When the person first changed something or registered, in UTC.</summary>
    public DateTimeOffset OpenedAt { get; internal init; }

    /// <summary>The person; loaded only where it is needed, null after erasure.</summary>
    public AccountHolder? Holder { get; internal set; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.Account;

    /// <inheritdoc/>
    public override string StateText => EnumText.Write(Status);

    /// <summary>Opens the account of a person who has signed in and has none.</summary>
    /// <param name="issuer">The issuer of the person's token.</param>
    /// <param name="subject">The person's stable id with the issuer.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The account, without name.</returns>
    public static Account Open(string issuer, string subject, DateTimeOffset now)
    {
        Guid id = Guid.CreateVersion7(now);
        Account account = new() { Id = id, OpenedAt = now, Holder = new AccountHolder { AccountId = id, Issuer = issuer, Subject = subject } };
        account.Record(fromState: null, reason: null, Actor.Holder(id), now);
        return account;
    }

    /// <summary>The person says who they are.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="person">Name and address.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is another, has registered before, or the input breaks a rule.</exception>
    public void Register(Actor actor, PersonDetails person, DateTimeOffset now)
    {
        RequireHolder(actor);
        if (Holder?.Name is not null) throw new AlreadyExists("account", Id.ToString());
        Describe(actor, person, now);
    }

    /// <summary>The person corrects what is kept of them.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="person">Name and address.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is another, the version is stale, or the input breaks a rule.</exception>
    public void Correct(Actor actor, int version, PersonDetails person, DateTimeOffset now)
    {
        RequireHolder(actor);
        RequireVersion(version);
        Describe(actor, person, now);
    }

    /// <summary>Takes every right from the account, those of the person's token included.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office or is the person, the version is stale, or it is not in use.</exception>
    public void Disable(Actor actor, int version, string reason, DateTimeOffset now)
    {
        actor.RequireOffice();
        if (actor.AccountId == Id) throw new Forbidden("Nobody disables their own account.");
        Move(AccountStatus.Disabled, version, InputText.Required(reason, ReasonLimit, "reason"), actor, now);
    }

    /// <summary>Gives a disabled account its rights back.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, or it is not disabled.</exception>
    public void Enable(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        actor.RequireOffice();
        Move(AccountStatus.Active, version, InputText.Optional(reason, ReasonLimit, "reason"), actor, now);
    }

    /// <summary>Erases the person: from now on nobody knows whose account it was, and whoever signs in again has a new one.</summary>
    /// <param name="actor">The person, or the Office for them.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is another, the version is stale, or it was erased before.</exception>
    public void Erase(Actor actor, int version, DateTimeOffset now)
    {
        actor.RequireSignedIn();
        if (actor.AccountId != Id && !actor.IsOffice) throw new Forbidden("Only the person or the Office may do this.");
        Move(AccountStatus.Erased, version, reason: null, actor, now);
        Holder = null;
    }

    private void RequireHolder(Actor actor)
    {
        actor.RequireSignedIn();
        if (actor.AccountId != Id) throw new Forbidden("Only the person may do this.");
    }

    private void Describe(Actor actor, PersonDetails person, DateTimeOffset now)
    {
        PersonDetails kept = person.Checked();
        if (Holder is not { } holder || Status != AccountStatus.Active) throw new Forbidden("The account is not in use.");
        holder.Name = kept.Name;
        holder.Email = kept.Email;
        CountVersion();
        Record(StateText, reason: null, actor, now);
    }

    private void Move(AccountStatus next, int version, string? reason, Actor actor, DateTimeOffset now)
    {
        RequireVersion(version);
        AccountTransitions.Table.Require(SubjectKind, Status, next);
        string before = StateText;
        Status = next;
        CountVersion();
        Record(before, reason, actor, now);
    }
}

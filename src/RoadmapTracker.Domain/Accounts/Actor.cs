using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Accounts;

/// <summary>
/// Who asks, and what the token and the account together give: a person may speak for organisations and support roundtables at once.
/// </summary>
/// <param name="Subject">Under what changes are entered in the history: the id of the account.</param>
/// <param name="Role">The role that may most.</param>
/// <param name="Organisations">Ids of the organisations the caller speaks for.</param>
/// <param name="Roundtables">Ids of the roundtables the caller supports.</param>
public sealed record Actor(string Subject, ActorRole Role, IReadOnlySet<Guid> Organisations, IReadOnlySet<Guid> Roundtables)
{
    private static readonly HashSet<Guid> _none = [];

    /// <summary>A caller who has not signed in.</summary>
    public static Actor Anonymous { get; } = new("anonymous", ActorRole.Anonymous, _none, _none);

    /// <summary>The caller's account; null for one who has none yet.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Whether the caller is the Office.</summary>
    public bool IsOffice => Role == ActorRole.Office;

    /// <summary>The organisations the caller speaks for; none for one who may nothing, whatever is listed.</summary>
    public IReadOnlySet<Guid> SpeaksFor => MayNothing ? _none : Organisations;

    /// <summary>The roundtables the caller supports; none for one who may nothing, whatever is listed.</summary>
    public IReadOnlySet<Guid> Supports => MayNothing ? _none : Roundtables;

    /// <summary>Whether the caller may change nothing and reads only what is public.</summary>
    public bool MayNothing => Role is ActorRole.Anonymous or ActorRole.Disabled;

    /// <summary>A person of the Office.</summary>
    /// <param name="subject">The subject of the token.</param>
    public static Actor Office(string subject) => new(subject, ActorRole.Office, _none, _none);

    /// <summary>A representative.</summary>
    /// <param name="subject">The subject of the token.</param>
    /// <param name="organisations">The organisations it speaks for.</param>
    public static Actor Representative(string subject, params IEnumerable<Guid> organisations)
        => new(subject, ActorRole.Representative, organisations.ToHashSet(), _none);

    /// <summary>A roundtable's secretariat.</summary>
    /// <param name="subject">The subject of the token.</param>
    /// <param name="roundtables">The roundtables it supports.</param>
    public static Actor Secretariat(string subject, params IEnumerable<Guid> roundtables)
        => new(subject, ActorRole.Secretariat, _none, roundtables.ToHashSet());

    /// <summary>The holder of an account, who opens it.</summary>
    /// <param name="accountId">The account.</param>
    public static Actor Holder(Guid accountId)
        => new(accountId.ToString(), ActorRole.Representative, _none, _none) { AccountId = accountId };

    /// <summary>The holder of a disabled account, whatever else is said of the person.</summary>
    /// <param name="accountId">The account.</param>
    public static Actor Disabled(Guid accountId)
        => new(accountId.ToString(), ActorRole.Disabled, _none, _none) { AccountId = accountId };

    /// <summary>Whether the caller is what a role says, beside whatever else the caller is.</summary>
    /// <param name="role">The role.</param>
    public bool Has(ActorRole role) => role switch
    {
        ActorRole.Representative => SpeaksFor.Count > 0,
        ActorRole.Secretariat => Supports.Count > 0,
        _ => Role == role,
    };

    /// <summary>
    /// Whether the caller may speak for an organisation: its representatives, and the Office, which enters what reaches it on
    /// paper or by mail; the history names the person in either case.
    /// </summary>
    public bool MayActFor(Guid organisationId)
        => IsOffice || SpeaksFor.Contains(organisationId);

    /// <summary>Whether the caller supports a roundtable: its secretariat, and the Office.</summary>
    public bool MaySupport(Guid? roundtableId)
        => IsOffice || (roundtableId is { } id && Supports.Contains(id));

    /// <summary>Refuses a caller who has not signed in, or whose account is disabled.</summary>
    /// <exception cref="Unauthenticated">The caller is anonymous.</exception>
    /// <exception cref="Forbidden">The account is disabled.</exception>
    public void RequireSignedIn()
    {
        if (Role == ActorRole.Anonymous) throw new Unauthenticated();
        if (Role == ActorRole.Disabled) throw new Forbidden("Your account is disabled. Write to the Office.");
    }

    /// <summary>Refuses a caller who has none of some roles, whatever the object.</summary>
    /// <param name="roles">The roles.</param>
    /// <exception cref="Unauthenticated">The caller is anonymous.</exception>
    /// <exception cref="Forbidden">The caller has none of them.</exception>
    public void RequireAny(params IReadOnlyList<ActorRole> roles)
    {
        RequireSignedIn();
        if (!roles.Any(Has)) throw new Forbidden($"Only {string.Join(" or ", roles.Select(Holders))} may do this.");
    }

    /// <summary>Refuses anybody but the Office.</summary>
    /// <exception cref="Unauthenticated">The caller is anonymous.</exception>
    /// <exception cref="Forbidden">The caller is not of the Office.</exception>
    public void RequireOffice()
    {
        RequireSignedIn();
        if (!IsOffice) throw new Forbidden("Only the Office may do this.");
    }

    /// <summary>Refuses a caller who does not speak for the organisation.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="field">The input field that names it; null when it is not part of the input.</param>
    /// <exception cref="Unauthenticated">The caller is anonymous.</exception>
    /// <exception cref="Forbidden">The caller speaks for others.</exception>
    public void RequireActsFor(Guid organisationId, string? field = null)
    {
        RequireSignedIn();
        if (!MayActFor(organisationId)) throw new Forbidden("You do not speak for this organisation.", field);
    }

    /// <summary>Refuses a caller who does not support the roundtable.</summary>
    /// <param name="roundtableId">The roundtable; null when the matter belongs to none and is the Office's alone.</param>
    /// <exception cref="Unauthenticated">The caller is anonymous.</exception>
    /// <exception cref="Forbidden">The caller supports other roundtables or none.</exception>
    public void RequireSupports(Guid? roundtableId)
    {
        RequireSignedIn();
        if (!MaySupport(roundtableId)) throw new Forbidden("Only the Office or the roundtable's secretariat may do this.");
    }

    private static string Holders(ActorRole role) => role switch
    {
        ActorRole.Representative => "representatives of organisations",
        ActorRole.Secretariat => "secretariats of roundtables",
        ActorRole.Office => "the Office",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody may do something for having this role."),
    };
}

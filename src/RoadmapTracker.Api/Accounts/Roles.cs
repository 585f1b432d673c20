using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>The roles that mutations name to say who may at all; whether for this object, the object says.</summary>
internal static class Roles
{
    /// <summary>Whoever speaks for an organisation, by token or by account.</summary>
    public const string Representative = nameof(ActorRole.Representative);

    /// <summary>Whoever supports a roundtable, by token or by account.</summary>
    public const string Secretariat = nameof(ActorRole.Secretariat);

    /// <summary>The Office.</summary>
    public const string Office = nameof(ActorRole.Office);
}

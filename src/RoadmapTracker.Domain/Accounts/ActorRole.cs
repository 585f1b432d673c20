namespace RoadmapTracker.Domain.Accounts;

/// <summary>What a caller is to the follow-up.</summary>
public enum ActorRole
{
    /// <summary>Has not signed in; reads what is public.</summary>
    Anonymous,

    /// <summary>Speaks for one or more organisations.</summary>
    Representative,

    /// <summary>Supports one or more roundtables.</summary>
    Secretariat,

    /// <summary>The Office: reads and decides everything.</summary>
    Office,
}

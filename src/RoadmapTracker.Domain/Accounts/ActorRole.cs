namespace RoadmapTracker.Domain.Accounts;

/// <summary>What a caller is to the follow-up; of several, the one that may most. Each one's rights add up.</summary>
public enum ActorRole
{
    /// <summary>Has not signed in; reads what is public.</summary>
    Anonymous,

    /// <summary>Speaks for one or more organisations, or has signed in and speaks for none yet.</summary>
    Representative,

    /// <summary>Supports one or more roundtables, and may speak for organisations beside.</summary>
    Secretariat,

    /// <summary>The Office: reads and decides everything.</summary>
    Office,

    /// <summary>Has an account that the Office has disabled: reads what is public, and may change nothing.</summary>
    Disabled,
}

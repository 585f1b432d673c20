namespace RoadmapTracker.Domain.Accounts;

/// <summary>Whether an account may be used.</summary>
public enum AccountStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>The Office has taken every right from it, whatever the person's token says.</summary>
    Disabled,

    /// <summary>Nothing is kept of the person any more; the account remains as the nameless author of changes.</summary>
    Erased,
}

namespace RoadmapTracker.Domain.Accounts;

/// <summary>The moves an account may make.</summary>
public static class AccountTransitions
{
    /// <summary>ACTIVE ⇄ DISABLED; ERASED from either, for good.</summary>
    public static TransitionTable<AccountStatus> Table { get; } = new(
        (AccountStatus.Active, [AccountStatus.Disabled, AccountStatus.Erased]),
        (AccountStatus.Disabled, [AccountStatus.Active, AccountStatus.Erased]));
}

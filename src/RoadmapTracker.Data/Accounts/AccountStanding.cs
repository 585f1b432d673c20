using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

/// <summary>What an account gives on a day, beside what the person's token says.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Status">Whether it may be used; nothing is given by one that may not.</param>
/// <param name="Organisations">The organisations the person speaks for.</param>
/// <param name="Roundtables">The roundtables the person supports.</param>
public sealed record AccountStanding(
    Guid AccountId, AccountStatus Status, IReadOnlyCollection<Guid> Organisations, IReadOnlyCollection<Guid> Roundtables);

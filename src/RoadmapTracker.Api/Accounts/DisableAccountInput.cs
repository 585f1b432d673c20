using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Takes every right from an account.</summary>
/// <param name="Id">The account, in state <c>ACTIVE</c>; not the caller's own.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record DisableAccountInput([ID<Account>] Guid Id, int Version, string Reason);

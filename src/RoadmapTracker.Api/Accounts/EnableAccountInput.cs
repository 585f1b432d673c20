using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Gives a disabled account its rights back.</summary>
/// <param name="Id">The account, in state <c>DISABLED</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record EnableAccountInput([ID<Account>] Guid Id, int Version, string? Reason = null);

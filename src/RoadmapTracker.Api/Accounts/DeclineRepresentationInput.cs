using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Says no to a request or an invitation.</summary>
/// <param name="Id">The representation, in state <c>REQUESTED</c> or <c>INVITED</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record DeclineRepresentationInput([ID<Representation>] Guid Id, int Version, string? Reason = null);

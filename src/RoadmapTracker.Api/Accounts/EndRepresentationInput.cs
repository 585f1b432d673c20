using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Ends a representation, or takes a request or an invitation back.</summary>
/// <param name="Id">The representation, in state <c>ACTIVE</c>, <c>REQUESTED</c> or <c>INVITED</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record EndRepresentationInput([ID<Representation>] Guid Id, int Version, string? Reason = null);

using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Accepts an invitation to speak for an organisation.</summary>
/// <param name="Id">The representation, in state <c>INVITED</c>, of the caller.</param>
/// <param name="Version">The version the change is based on.</param>
public sealed record AcceptRepresentationInput([ID<Representation>] Guid Id, int Version);

using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Takes a person who asked to speak for an organisation.</summary>
/// <param name="Id">The representation, in state <c>REQUESTED</c>.</param>
/// <param name="Version">The version the change is based on.</param>
public sealed record ConfirmRepresentationInput([ID<Representation>] Guid Id, int Version);

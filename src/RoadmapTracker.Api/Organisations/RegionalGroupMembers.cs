using Espalier;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>A regional group and the number of its Member States.</summary>
/// <param name="Group">The regional group.</param>
[ObjectType]
public sealed record RegionalGroupMembers(RegionalGroup Group);

using Espalier;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How far the Member States of one regional group agree.</summary>
/// <param name="RegionalGroup">The regional group.</param>
/// <param name="Agreement">Their voices.</param>
[ObjectType]
public sealed record RegionalGroupAgreement(RegionalGroup RegionalGroup, Agreement Agreement);

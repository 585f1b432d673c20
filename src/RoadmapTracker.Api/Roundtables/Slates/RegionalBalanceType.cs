using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How a regional group is there among the members, the candidates and the 193 Member States.</summary>
[ObjectType<RegionalBalance>]
public static class RegionalBalanceType;

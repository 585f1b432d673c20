using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How a kind of stakeholder is there among the members and the candidates.</summary>
[ObjectType<KindBalance>]
public static class KindBalanceType;

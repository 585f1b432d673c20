using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How a slate would do without one of its members, with one seat less.</summary>
[ObjectType<SlateWithout>]
public static class SlateWithoutType;

using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How organisations together do on one of the published criteria.</summary>
[ObjectType<CriterionScore>(Ignore = [nameof(CriterionScore.Reached), nameof(CriterionScore.Most)])]
public static class CriterionScoreType;

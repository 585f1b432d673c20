using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How organisations would do together on the published criteria.</summary>
[ObjectType<SlateScore>(Ignore = [nameof(SlateScore.Reached), nameof(SlateScore.Most)])]
public static class SlateScoreType
{
    /// <summary>Each criterion, in the published order.</summary>
    [Cost(0), ListSize(4)]
    public static IEnumerable<CriterionScore> GetCriteria([Parent] SlateScore score) => score.Criteria;
}

using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>
/// How organisations together do on the published criteria. Experience and engagement are the means of the scores that the Office gave,
/// where one that is not given counts as 0. Diversity compares each member that has a regional group (of a kind of stakeholder: each
/// member) with each other member: the comparisons that find no other of the same, of the most there could be for so many seats.
/// </summary>
[ObjectType<SlateScore>(Ignore = [nameof(SlateScore.Reached), nameof(SlateScore.Most)])]
public static class SlateScoreType
{
    /// <summary>Each criterion, in the published order.</summary>
    [Cost(0), ListSize(4)]
    public static IEnumerable<CriterionScore> GetCriteria([Parent] SlateScore score) => score.Criteria;
}

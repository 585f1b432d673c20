using Espalier;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Search;

/// <summary>What a search can find.</summary>
[UnionType(
    Name = "SearchSubject",
    Members =
    [
        typeof(Recommendation), typeof(Roundtable), typeof(Organisation), typeof(Area), typeof(RoadmapAction), typeof(ReportDocument),
        typeof(TimelineEvent), typeof(ProgressRecord), typeof(Commitment),
    ])]
public static class SearchSubjectType;

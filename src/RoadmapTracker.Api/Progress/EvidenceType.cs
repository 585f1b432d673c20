using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What a reporter shows for a claim of progress.</summary>
[ObjectType<Evidence>(Ignore = [nameof(Evidence.Id), nameof(Evidence.RecordId), nameof(Evidence.Position)])]
public static class EvidenceType
{
    /// <summary>The address, http or https.</summary>
    public static Uri GetUrl([Parent] Evidence evidence) => new(evidence.Url);
}

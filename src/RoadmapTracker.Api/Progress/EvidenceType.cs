using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Files;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What a reporter shows for a claim of progress.</summary>
[ObjectType<Evidence>(Ignore = [nameof(Evidence.Id), nameof(Evidence.RecordId), nameof(Evidence.Position), nameof(Evidence.FileId)])]
public static class EvidenceType
{
    /// <summary>The address of a link, http or https; null for a file.</summary>
    public static Uri? GetUrl([Parent] Evidence evidence) => evidence.FileId is null ? new Uri(evidence.Url) : null;

    /// <summary>The file; null for a link, and for a file of a past version that no present evidence shows any more.</summary>
    [BatchResolver]
    public static async ValueTask<IReadOnlyList<StoredFile?>> GetFileAsync(
        [Parent] IReadOnlyList<Evidence> evidence, FileReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await evidence.OneAsync(piece => piece.FileId, ids => reads.ByIdsAsync(ids, actor, ct), file => file.Id);
    }
}

using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Files;

namespace RoadmapTracker.Api.Files;

/// <summary>A file that somebody has uploaded. Seen by its uploader and the Office, and by whoever may see a piece of evidence that names it.</summary>
[ObjectType<StoredFile>(Ignore = [nameof(StoredFile.SubjectKind), nameof(StoredFile.StateText), nameof(StoredFile.Version), nameof(StoredFile.KnownAt), nameof(StoredFile.AccountId)])]
public static class StoredFileType
{
    /// <summary>Finds files by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async ValueTask<IReadOnlyList<StoredFile?>> GetFilesAsync(IReadOnlyList<Guid> ids, FileReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, ct), file => file.Id);
    }
}

using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Files;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Files;

/// <summary>
/// Removes files that nothing names: their entries a day after the upload, contents a day after their entries, so that a backup that
/// has seen an entry finds its content.
/// </summary>
/// <param name="writer">Where entries are removed.</param>
/// <param name="reads">Reads which contents have entries, after that.</param>
/// <param name="store">Where contents are.</param>
/// <param name="time">The clock.</param>
public sealed class FileSweep(TrackerWriter writer, FileReads reads, FileStore store, TimeProvider time)
{
    /// <summary>Removes them.</summary>
    /// <returns>How many contents were removed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        DateTimeOffset before = time.GetUtcNow() - StoredFile.Unnamed;
        await writer.WriteAsync((data, cancellation) => RemoveEntriesAsync(data, before, cancellation), ct);
        return store.Sweep(await reads.ContentHashesAsync(ct), StoredFile.Unnamed);
    }

    private async Task<int> RemoveEntriesAsync(TrackerContext data, DateTimeOffset before, CancellationToken ct)
    {
        List<StoredFile> unnamed = await data.Set<StoredFile>()
            .Where(file => file.CreatedAt < before && !data.Set<Evidence>().Any(evidence => evidence.Url == file.Path))
            .ToListAsync(ct);
        if (unnamed.Count == 0) return 0;

        // What was public once is kept for those who ask for the past.
        HashSet<string> past = [.. await data.Database.SqlQuery<string>($"SELECT url AS \"Value\" FROM evidence_version WHERE url LIKE '/files/%'").ToListAsync(ct)];
        unnamed.RemoveAll(file => past.Contains(file.Path));
        foreach (StoredFile file in unnamed) store.Touch(file.ContentHash);
        data.RemoveRange(unnamed);
        return unnamed.Count;
    }
}

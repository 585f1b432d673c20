using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Seed;

/// <summary>
/// Loads the real data at first start, and what a newer edition of it adds later. It only adds rows that are missing: what is
/// there, whether loaded earlier, changed by people or recorded by the service itself, stays as it is.
/// </summary>
/// <param name="writer">The only way to change data.</param>
/// <param name="pool">Where the load before is looked up, which costs a start nothing.</param>
/// <param name="search">Where the searchable text of the catalogue goes.</param>
internal sealed class SeedLoader(TrackerWriter writer, ReadPool pool, SearchIndex search)
{
    /// <summary>Loads this edition of the seed unless it has been loaded before.</summary>
    /// <param name="ct">Cancels the load; nothing of it stays.</param>
    /// <returns>Whether it was loaded now.</returns>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        string hash = SeedFile.ContentHash();
        await using (ReadSession session = new(pool))
        {
            if (await session.NumberAsync(session.Statement().With($"SELECT count(*) FROM seed_load WHERE content_hash = {hash}"), ct) > 0) return false;
        }

        return await writer.WriteAsync((context, token) => LoadOnceAsync(context, hash, token), ct);
    }

    private async Task<bool> LoadOnceAsync(TrackerContext context, string hash, CancellationToken ct)
    {
        if (await context.Set<SeedLoad>().AnyAsync(load => load.ContentHash == hash, ct)) return false;
        Dictionary<string, Guid> present = await context.Organisations
            .ToDictionaryAsync(organisation => organisation.Slug, organisation => organisation.Id, StringComparer.Ordinal, ct);
        SeedRows rows = SeedRows.Read(present, context.Now);
        context.ChangeTracker.Clear();
        foreach (object row in rows.All) await AddIfMissingAsync(context, row, ct);
        context.Add(new SeedLoad { ContentHash = hash, LoadedAt = context.Now });
        await search.UpdateAsync(context, rows.SearchEntries, ct);
        return true;
    }

    private static async Task AddIfMissingAsync(TrackerContext context, object row, CancellationToken ct)
    {
        var key = context.Model.FindEntityType(row.GetType())!.FindPrimaryKey()!;
        object?[] values = [.. key.Properties.Select(property => property.PropertyInfo!.GetValue(row))];
        if (await context.FindAsync(row.GetType(), values, ct) is null) context.Add(row);
    }
}

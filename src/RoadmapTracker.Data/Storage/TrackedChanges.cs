using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Storage;

/// <summary>Saves what a context has tracked, with the history of it.</summary>
internal static class TrackedChanges
{
    /// <summary>Saves entities and their state changes.</summary>
    /// <returns>The tracked entities that were added or changed.</returns>
    /// <exception cref="StaleVersion">Another process changed an entity first.</exception>
    public static async Task<IReadOnlyList<TrackedEntity>> SaveAsync(TrackerContext context, CancellationToken ct)
    {
        TrackedEntity[] changed =
        [
            .. context.ChangeTracker.Entries<TrackedEntity>()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .Select(entry => entry.Entity),
        ];
        try
        {
            await context.SaveChangesAsync(ct);
            await AppendedRows.StoreAsync(context, changed.SelectMany(entity => entity.TakeUnsavedChanges()), ct);
            return changed;
        }
        catch (DbUpdateConcurrencyException conflict) when (conflict.Entries[0] is { Entity: TrackedEntity entity } entry)
        {
            PropertyValues? stored = await entry.GetDatabaseValuesAsync(ct);
            throw new StaleVersion(
                entity.SubjectKind,
                entry.OriginalValues.GetValue<int>(nameof(TrackedEntity.Version)),
                stored?.GetValue<int>(nameof(TrackedEntity.Version)) ?? 0,
                (stored?.ToObject() as TrackedEntity)?.StateText);
        }
    }
}

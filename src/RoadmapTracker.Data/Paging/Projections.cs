using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Paging;

/// <summary>The projections of a table that slices have asked for. They are forgotten with the plans that name the properties.</summary>
/// <typeparam name="T">The kind of entity.</typeparam>
/// <param name="columns">All columns of the table.</param>
/// <param name="read">Reads all columns.</param>
internal sealed class Projections<T>(string[] columns, Func<Row, T> read)
{
    private readonly ConditionalWeakTable<IReadOnlyCollection<string>, ConcurrentDictionary<KeysetOrder<T>, Projection<T>>> _known = [];

    /// <summary>All columns.</summary>
    public Projection<T> Whole { get; } = new(columns, static _ => true, read);

    /// <summary>The columns of the properties a slice names and those of its order; all, where a property has no column.</summary>
    public Projection<T> Of(Slice slice, KeysetOrder<T> order)
    {
        if (slice.Properties is not { } properties) return Whole;
        return _known.GetOrCreateValue(properties).GetOrAdd(order, static (order, from) => from.Table.Make(from.Properties, order), (Table: this, Properties: properties));
    }

    private Projection<T> Make(IReadOnlyCollection<string> properties, KeysetOrder<T> order)
    {
        // As of when an entity is told stands in no column.
        HashSet<string> wanted = [.. properties.Where(property => property != nameof(TrackedEntity.KnownAt)).Select(StorageConventions.ToSnakeCase)];
        if (!wanted.IsSubsetOf(columns.Select(Unquoted))) return Whole;
        wanted.UnionWith(order.Columns.Select(Unquoted));
        return new Projection<T>(columns, column => wanted.Contains(Unquoted(column)), read);
    }

    private static string Unquoted(string column) => column.Trim('"');
}

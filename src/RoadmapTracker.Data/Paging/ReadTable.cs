using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>How entities of one kind are read from their table.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="name">The table.</param>
/// <param name="columns">The columns, the id among them.</param>
/// <param name="read">Reads the columns, the first of them at the given position.</param>
internal sealed class ReadTable<T>(string name, string[] columns, Func<Row, int, T> read)
{
    private readonly string _ofInner = Select("x", columns);
    private readonly string _ofOuter = Select("y", columns);

    /// <summary>The table.</summary>
    public string Name { get; } = name;

    /// <summary>Entities by ids or another unique column.</summary>
    /// <param name="session">The session.</param>
    /// <param name="keys">The condition that names them, on alias <c>x</c>.</param>
    /// <param name="visible">Further conditions on alias <c>x</c>.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>Those that are there, in no particular order.</returns>
    public ValueTask<List<T>> ByKeysAsync(ReadSession session, FormattableString keys, IEnumerable<FormattableString> visible, CancellationToken ct)
    {
        Statement statement = new Statement().Add($"SELECT {_ofInner} FROM {Name} x WHERE ").With(keys).And(visible);
        return session.QueryAsync(statement.Text, statement.Parameters, row => read(row, 0), ct);
    }

    /// <summary>A page of all entities that meet conditions.</summary>
    public async ValueTask<Page<T>> PageAsync(
        ReadSession session, IEnumerable<FormattableString> conditions, KeysetOrder<T> order, Slice slice, CancellationToken ct)
    {
        Statement statement = new Statement().Add($"SELECT {_ofInner} FROM {Name} x WHERE TRUE").And(conditions);
        Keyset.AddBounds(statement, order, slice, column => $"x.{column}");
        Keyset.AddOrder(statement, order, slice, column => $"x.{column}");
        statement.With($" LIMIT {slice.Size + 1}");
        List<T> items = await session.QueryAsync(statement.Text, statement.Parameters, row => read(row, 0), ct);
        return Keyset.ToPage(items, order, slice);
    }

    /// <summary>For each parent, a page of its children; each parent's limit is applied by the database, in one statement for all.</summary>
    /// <returns>A page for each parent, in the order of the parents.</returns>
    public async ValueTask<IReadOnlyList<Page<T>>> ChildPagesAsync(
        ReadSession session, Edge edge, IReadOnlyList<Guid> parents, IEnumerable<FormattableString> conditions, KeysetOrder<T> order, Slice slice, CancellationToken ct)
    {
        Statement statement = new Statement().Add($"SELECT p.ord, {_ofOuter} FROM ").With($"{ValueList.Rows(parents)}")
            .Add($" p CROSS JOIN {Name} y ON y.rowid IN (SELECT x.rowid FROM {edge.From(Name)} WHERE {edge.Parent} = p.id").And(conditions);
        Keyset.AddBounds(statement, order, slice, edge.Column);
        Keyset.AddOrder(statement, order, slice, edge.Column);
        statement.With($" LIMIT {slice.Size + 1})");
        Keyset.AddOrder(statement, order, slice, column => $"y.{column}", "p.ord, ");
        List<T>[] children = [.. parents.Select(_ => new List<T>())];
        await session.QueryAsync(statement.Text, statement.Parameters, row => Append(children[row.Int(0)], read(row, 1)), ct);
        return [.. children.Select(items => Keyset.ToPage(items, order, slice))];
    }

    /// <summary>How many entities meet conditions.</summary>
    public async ValueTask<int> CountAsync(ReadSession session, IEnumerable<FormattableString> conditions, CancellationToken ct)
    {
        Statement statement = new Statement().Add($"SELECT count(*) FROM {Name} x WHERE TRUE").And(conditions);
        return (int)await session.NumberAsync(statement.Text, statement.Parameters, ct);
    }

    /// <summary>For each parent, how many children meet conditions.</summary>
    /// <returns>A number for each parent, in the order of the parents.</returns>
    public async ValueTask<IReadOnlyList<int>> ChildCountsAsync(
        ReadSession session, Edge edge, IReadOnlyList<Guid> parents, IEnumerable<FormattableString> conditions, CancellationToken ct)
    {
        Statement statement = new Statement()
            .Add($"SELECT p.ord, (SELECT count(*) FROM {edge.From(Name)} WHERE {edge.Parent} = p.id").And(conditions)
            .With($") FROM {ValueList.Rows(parents)} p");
        int[] counts = new int[parents.Count];
        await session.QueryAsync(
            statement.Text,
            statement.Parameters,
            row => row.Int(0) < counts.Length ? counts[row.Int(0)] = row.Int(1) : 0,
            ct);
        return counts;
    }

    private static string Select(string alias, string[] columns) => string.Join(", ", columns.Select(column => $"{alias}.{column}"));

    private static bool Append(List<T> items, T item)
    {
        items.Add(item);
        return true;
    }
}

using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>How entities of one kind are read from their table.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="name">The table.</param>
/// <param name="columns">The columns, the id among them.</param>
/// <param name="read">Reads the columns, the first of them at the given position.</param>
internal sealed class ReadTable<T>(string name, string[] columns, Func<Row, int, T> read)
{
    private readonly string _select = $"SELECT {Columns("x", columns)} FROM {name} x WHERE ";
    private readonly string _selectOfEach = $"SELECT p.ord, {Columns("y", columns)} FROM ";
    private readonly Func<Row, T> _read = row => read(row, 0);

    /// <summary>The table.</summary>
    public string Name { get; } = name;

    /// <summary>Entities by ids or another unique column.</summary>
    /// <param name="session">The session.</param>
    /// <param name="column">The column that names them.</param>
    /// <param name="keys">Its values.</param>
    /// <param name="visible">Further conditions on alias <c>x</c>; null for none.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>Those that are there, in no particular order.</returns>
    public ValueTask<List<T>> ByKeysAsync(ReadSession session, string column, In keys, Action<Statement>? visible, CancellationToken ct)
    {
        Statement statement = session.Statement(_select).Add("x.").Add(column).Add(" ");
        keys.AddTo(statement);
        return session.QueryAsync(statement.And(visible), _read, ct);
    }

    /// <summary>A page of all entities that meet conditions.</summary>
    public async ValueTask<Page<T>> PageAsync(ReadSession session, Action<Statement>? conditions, KeysetOrder<T> order, Slice slice, CancellationToken ct)
    {
        Statement statement = session.Statement(_select).Add("TRUE").And(conditions);
        Keyset.AddBounds(statement, order, slice, OfRow);
        statement.Add(" ORDER BY ").Add(Keyset.Order(order, slice, OfRow)).With($" LIMIT {slice.Size + 1}");
        return Keyset.ToPage(await session.QueryAsync(statement, _read, ct), order, slice);
    }

    /// <summary>For each parent, a page of its children; each parent's limit is applied by the database, in one statement for all.</summary>
    /// <returns>A page for each parent, in the order of the parents.</returns>
    public async ValueTask<IReadOnlyList<Page<T>>> ChildPagesAsync(
        ReadSession session, Edge edge, IReadOnlyList<Guid> parents, Action<Statement>? conditions, KeysetOrder<T> order, Slice slice, CancellationToken ct)
    {
        Statement statement = session.Statement(_selectOfEach);
        statement.Dialect.AddParents(statement, parents);
        statement.Dialect.BeginPageOfEach(statement, Name);
        edge.AddFrom(statement, Name);
        statement.Add(" WHERE ").Add(edge.Parent).Add(" = p.id").And(conditions);
        Keyset.AddBounds(statement, order, slice, edge.Column);
        statement.Add(" ORDER BY ").Add(Keyset.Order(order, slice, edge.Column)).With($" LIMIT {slice.Size + 1}");
        statement.Dialect.EndPageOfEach(statement, Keyset.Order(order, slice, OfOuterRow));
        List<T>[] children = [.. parents.Select(_ => new List<T>())];
        await session.RunAsync(statement, (children, read), static (row, to) => to.children[row.Int(0)].Add(to.read(row, 1)), ct);
        return [.. children.Select(items => Keyset.ToPage(items, order, slice))];
    }

    /// <summary>How many entities meet conditions.</summary>
    public async ValueTask<int> CountAsync(ReadSession session, Action<Statement>? conditions, CancellationToken ct)
        => (int)await session.NumberAsync(session.Statement("SELECT count(*) FROM ").Add(Name).Add(" x WHERE TRUE").And(conditions), ct);

    /// <summary>For each parent, how many children meet conditions.</summary>
    /// <returns>A number for each parent, in the order of the parents.</returns>
    public async ValueTask<IReadOnlyList<int>> ChildCountsAsync(
        ReadSession session, Edge edge, IReadOnlyList<Guid> parents, Action<Statement>? conditions, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT p.ord, (SELECT count(*)");
        edge.AddFrom(statement, Name);
        statement.Add(" WHERE ").Add(edge.Parent).Add(" = p.id").And(conditions).Add(") FROM ");
        statement.Dialect.AddParents(statement, parents);
        int[] counts = new int[parents.Count];
        await session.RunAsync(statement, counts, Count, ct);
        return counts;
    }

    private static string Columns(string alias, string[] columns) => string.Join(", ", columns.Select(column => $"{alias}.{column}"));

    private static string OfRow(string column) => $"x.{column}";

    private static string OfOuterRow(string column) => $"y.{column}";

    // A dialect may make the list of parents longer than it is.
    private static void Count(Row row, int[] counts)
    {
        if (row.Int(0) < counts.Length) counts[row.Int(0)] = row.Int(1);
    }
}

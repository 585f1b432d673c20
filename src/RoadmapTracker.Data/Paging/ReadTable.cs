using System.Runtime.InteropServices;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>How entities of one kind are read from their table.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class ReadTable<T>
{
    private readonly Projections<T> _projections;
    private readonly Action<T>? _mark;

    /// <param name="name">The table.</param>
    /// <param name="columns">The columns, the id among them, named after the properties they fill.</param>
    /// <param name="read">Reads the columns.</param>
    public ReadTable(string name, string[] columns, Func<Row, T> read)
        : this(name, new Projections<T>(columns, read), mark: null)
    {
    }

    private ReadTable(string name, Projections<T> projections, Action<T>? mark) => (Name, _projections, _mark) = (name, projections, mark);

    /// <summary>The table.</summary>
    public string Name { get; }

    /// <summary>The same, read from the table of versions when the past is asked for. The conditions of a read then say which version was known.</summary>
    /// <param name="asOf">The past moment; null for the present.</param>
    /// <param name="mark">Marks an entity as told for that moment.</param>
    public ReadTable<T> AsOf(DateTimeOffset? asOf, Action<T, DateTimeOffset> mark)
        => asOf is { } moment ? new ReadTable<T>($"{Name}_version", _projections, entity => mark(entity, moment)) : this;

    /// <summary>Entities by ids or another unique column.</summary>
    /// <param name="session">The session.</param>
    /// <param name="column">The column that names them.</param>
    /// <param name="keys">Its values.</param>
    /// <param name="visible">Further conditions on alias <c>x</c>; null for none.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>Those that are there, in no particular order.</returns>
    public ValueTask<List<T>> ByKeysAsync(ReadSession session, string column, In keys, Action<Statement>? visible, CancellationToken ct)
    {
        Statement statement = Select(session, _projections.Whole).Add(" WHERE x.").Add(column).Add(" ");
        keys.AddTo(statement);
        return session.QueryAsync(statement.And(visible), Reader(_projections.Whole), ct);
    }

    /// <summary>A page of all entities that meet conditions.</summary>
    public async ValueTask<Page<T>> PageAsync(ReadSession session, Action<Statement>? conditions, KeysetOrder<T> order, Slice slice, CancellationToken ct)
    {
        Projection<T> projection = _projections.Of(slice, order);
        Statement statement = Select(session, projection).Add(" WHERE TRUE").And(conditions);
        Keyset.AddSlice(statement, order, slice);
        List<T> rows = await session.QueryAsync(statement, Reader(projection), ct);
        return Page<T>.Of(CollectionsMarshal.AsSpan(rows), order, slice);
    }

    /// <summary>For each parent, a page of its children; each parent's limit is applied by the database, in one statement for all.</summary>
    /// <returns>A page for each parent, in the order of the parents.</returns>
    public async ValueTask<IReadOnlyList<Page<T>>> ChildPagesAsync(
        ReadSession session, Edge edge, IReadOnlyList<Guid> parents, Action<Statement>? conditions, KeysetOrder<T> order, Slice slice, CancellationToken ct)
    {
        Projection<T> projection = _projections.Of(slice, order);
        Statement statement = session.Statement("SELECT ").Add(projection.OfChild).Add(", p.ord FROM ");
        statement.Dialect.AddParents(statement, parents);
        statement.Dialect.BeginPageOfEach(statement, Name);
        edge.AddFrom(statement, Name);
        statement.Add(" WHERE ").Add(edge.Parent).Add(" = p.id").And(conditions);
        Keyset.AddSlice(statement, order, slice, edge);
        statement.Dialect.EndPageOfEach(statement);
        ChildRows<T> rows = new(parents.Count, projection.Count, Reader(projection));
        await session.RunAsync(statement, rows, static (row, to) => to.Add(row), ct);
        return rows.ToPages(order, slice);
    }

    /// <summary>How many entities meet conditions.</summary>
    public async ValueTask<ListCount> CountAsync(ReadSession session, Action<Statement>? conditions, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT count(*) FROM (SELECT 1 FROM ").Add(Name).Add(" x WHERE TRUE").And(conditions);
        return ListCount.UpToLimit(await session.NumberAsync(statement.With($" LIMIT {ListCount.Limit + 1}) AS counted"), ct));
    }

    /// <summary>For each parent, how many children meet conditions.</summary>
    /// <returns>A number for each parent, in the order of the parents.</returns>
    public async ValueTask<IReadOnlyList<ListCount>> ChildCountsAsync(
        ReadSession session, Edge edge, IReadOnlyList<Guid> parents, Action<Statement>? conditions, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT p.ord, (SELECT count(*) FROM (SELECT 1");
        edge.AddFrom(statement, Name);
        statement.Add(" WHERE ").Add(edge.Parent).Add(" = p.id").And(conditions).With($" LIMIT {ListCount.Limit + 1}) AS counted) FROM ");
        statement.Dialect.AddParents(statement, parents);
        ListCount[] counts = new ListCount[parents.Count];
        await session.RunAsync(statement, counts, Count, ct);
        return counts;
    }

    // A dialect may make the list of parents longer than it is.
    private static void Count(Row row, ListCount[] counts)
    {
        if (row.Int(0) < counts.Length) counts[row.Int(0)] = ListCount.UpToLimit(row.Number(1));
    }

    private Func<Row, T> Reader(Projection<T> projection)
    {
        Func<Row, T> read = projection.Reader();
        if (_mark is not { } mark) return read;
        return row =>
        {
            T entity = read(row);
            mark(entity);
            return entity;
        };
    }

    private Statement Select(ReadSession session, Projection<T> projection)
        => session.Statement("SELECT ").Add(projection.OfRow).Add(" FROM ").Add(Name).Add(" x");
}

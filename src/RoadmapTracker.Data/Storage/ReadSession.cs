using System.Diagnostics;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// What one request reads with. Opened by the first read, it holds one read transaction until it is disposed, so that all tiers
/// of a query see the same state of the data. Fields that ask at once are answered one after the other.
/// </summary>
/// <param name="pool">Where its connection comes from.</param>
public sealed class ReadSession(ReadPool pool) : IAsyncDisposable
{
    /// <summary>The name of the source of activities, one for each statement with its text in <c>db.query.text</c>; values never stand in it.</summary>
    public const string ActivitySourceName = "RoadmapTracker.Data";

    private static readonly ActivitySource _activities = new(ActivitySourceName);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private ReadConnection? _connection;
    private TrackerContext? _context;
    private long _openedAt;

    /// <summary>How many statements the session has run, those of its context apart.</summary>
    public int StatementCount { get; private set; }

    /// <summary>How long ago the session's snapshot was taken; zero before the first read.</summary>
    public TimeSpan Age => _connection is null ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_openedAt);

    /// <summary>The SQL of the database.</summary>
    internal SqlDialect Dialect => pool.Dialect;

    /// <summary>A context without change tracking over the session's snapshot, for reads not worth a statement by hand.</summary>
    /// <param name="ct">Cancels the wait for a connection.</param>
    public async ValueTask<TrackerContext> ContextAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        using Turn turn = new(_turn);
        return _context ??= (_connection ?? await OpenAsync(ct)).CreateContext();
    }

    /// <summary>Runs a statement of one number.</summary>
    /// <param name="sql">The statement, in SQL that every database understands.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>The number in the first column of the first row; 0 without rows.</returns>
    public ValueTask<long> NumberAsync(string sql, CancellationToken ct) => NumberAsync(Statement(sql), ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A request that was given up may have a statement under way.
        await _turn.WaitAsync(CancellationToken.None);
        using Turn turn = new(_turn);
        await CloseAsync();
    }

    /// <summary>A statement to be completed and run once.</summary>
    /// <param name="sql">How it begins.</param>
    internal Statement Statement(string sql = "") => new Statement(pool.Dialect).Add(sql);

    /// <inheritdoc cref="NumberAsync(string, CancellationToken)"/>
    internal async ValueTask<long> NumberAsync(Statement statement, CancellationToken ct)
        => (await QueryAsync(statement, static row => row.Number(0), ct)).FirstOrDefault();

    /// <summary>Runs a statement and reads all its rows.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="statement">The statement, which is used up.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="ct">Interrupts the statement.</param>
    /// <returns>What the rows became, in order.</returns>
    internal async ValueTask<List<T>> QueryAsync<T>(Statement statement, Func<Row, T> read, CancellationToken ct)
    {
        List<T> items = [];
        await RunAsync(statement, (items, read), static (row, to) => to.items.Add(to.read(row)), ct);
        return items;
    }

    /// <summary>Runs a statement and hands over its rows.</summary>
    /// <typeparam name="TState">What the reader works on.</typeparam>
    /// <param name="statement">The statement, which is used up.</param>
    /// <param name="state">Handed to the reader with each row.</param>
    /// <param name="read">Takes one row.</param>
    /// <param name="ct">Interrupts the statement.</param>
    internal async ValueTask RunAsync<TState>(Statement statement, TState state, Action<Row, TState> read, CancellationToken ct)
    {
        using (statement)
        {
            await _turn.WaitAsync(ct);
            using Turn turn = new(_turn);
            ReadConnection connection = _connection ?? await OpenAsync(ct);
            StatementCount++;
            using Activity? activity = _activities.StartActivity("query", ActivityKind.Client);
            activity?.SetTag("db.query.text", statement.Text.ToString());
            long begun = StorageTelemetry.Statements.Enabled ? Stopwatch.GetTimestamp() : 0;
            await connection.RunAsync(statement, state, read, ct);
            if (begun != 0) StorageTelemetry.Statements.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
    }

    private async ValueTask<ReadConnection> OpenAsync(CancellationToken ct)
    {
        ReadConnection connection = await pool.TakeAsync(ct);
        _openedAt = Stopwatch.GetTimestamp();
        try
        {
            await connection.BeginAsync(ct);
            return _connection = connection;
        }
        catch
        {
            await pool.GiveBackAsync(connection);
            throw;
        }
    }

    private async ValueTask CloseAsync()
    {
        if (_context is { } context)
        {
            _context = null;
            await context.DisposeAsync();
        }

        if (_connection is not { } connection) return;
        _connection = null;
        await connection.EndAsync();
        await pool.GiveBackAsync(connection);
    }

    private readonly struct Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

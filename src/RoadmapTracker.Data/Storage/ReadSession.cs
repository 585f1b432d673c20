using System.Diagnostics;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage.Sqlite;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// What one request reads with. Opened by the first read, it holds one read transaction until it is disposed, so that all tiers
/// of a query see the same state of the data. Not for use by two threads at a time.
/// </summary>
/// <param name="pool">Where its connection comes from.</param>
public sealed class ReadSession(ReadPool pool) : IAsyncDisposable, IDisposable
{
    /// <summary>The name of the source of activities, one for each statement with its text in <c>db.query.text</c>; values never stand in it.</summary>
    public const string ActivitySourceName = "RoadmapTracker.Data";

    private static readonly ActivitySource _activities = new(ActivitySourceName);

    private ReadConnection? _connection;
    private TrackerContext? _context;

    /// <summary>How many statements the session has run by <see cref="QueryAsync{T}"/>.</summary>
    public int StatementCount { get; private set; }

    /// <summary>A context without change tracking over the session's snapshot, for reads not worth a statement by hand.</summary>
    /// <param name="ct">Cancels the wait for a connection.</param>
    public async ValueTask<TrackerContext> ContextAsync(CancellationToken ct)
    {
        ReadConnection connection = _connection ?? await OpenAsync(ct);
        return _context ??= new TrackerContext(SqliteFile.ContextOptions(connection.Connection, tracking: false));
    }

    /// <summary>Runs a statement and reads all its rows.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The statement, with parameters <c>$0</c>, <c>$1</c>, … The text is the key of the prepared statement.</param>
    /// <param name="parameters">The parameters in order; ids, dates, moments and enums in any form <see cref="Stored"/> knows.</param>
    /// <param name="read">Reads the row the reader stands on.</param>
    /// <param name="ct">Interrupts the statement.</param>
    /// <returns>What the rows became, in order.</returns>
    public async ValueTask<List<T>> QueryAsync<T>(string sql, object?[] parameters, Func<Row, T> read, CancellationToken ct)
    {
        ReadConnection connection = _connection ?? await OpenAsync(ct);
        ct.ThrowIfCancellationRequested();
        StatementCount++;
        using Activity? activity = _activities.StartActivity("query", ActivityKind.Client);
        activity?.SetTag("db.query.text", sql);
        for (int i = 0; i < parameters.Length; i++) parameters[i] = Stored.Of(parameters[i]);
        // Disposed before the connection can serve anybody else, so an interruption never meets another caller's statement.
        using CancellationTokenRegistration interruption = ct.UnsafeRegister(static db => raw.sqlite3_interrupt((sqlite3)db!), connection.Connection.Handle);
        try
        {
            return ReadAll(connection.Prepare(sql, parameters), read);
        }
        catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == raw.SQLITE_INTERRUPT && ct.IsCancellationRequested)
        {
            throw new OperationCanceledException("The statement was interrupted.", interrupted, ct);
        }
    }

    /// <summary>Runs a statement of one number.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">The parameters in order.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>The number in the first column of the first row; 0 without rows.</returns>
    public async ValueTask<long> NumberAsync(string sql, object?[] parameters, CancellationToken ct)
        => (await QueryAsync(sql, parameters, static row => row.Number(0), ct)).FirstOrDefault();

    /// <inheritdoc/>
    public void Dispose()
    {
        _context?.Dispose();
        Close();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        Close();
    }

    private static List<T> ReadAll<T>(SqliteCommand command, Func<Row, T> read)
    {
        List<T> items = [];
        using SqliteDataReader reader = command.ExecuteReader();
        Row row = new(reader);
        while (reader.Read()) items.Add(read(row));
        return items;
    }

    private async ValueTask<ReadConnection> OpenAsync(CancellationToken ct)
    {
        _connection = await pool.TakeAsync(ct);
        _connection.Prepare("BEGIN", []).ExecuteNonQuery();
        return _connection;
    }

    private void Close()
    {
        _context = null;
        if (_connection is not { } connection) return;
        _connection = null;
        connection.Prepare("COMMIT", []).ExecuteNonQuery();
        pool.GiveBack(connection);
    }
}

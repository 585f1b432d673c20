using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Paging;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A reading connection to a SQLite file. Its statements run at once, on the thread that asks.</summary>
internal sealed class SqliteReadConnection(SqliteConnection connection) : ReadConnection, IDisposable
{
    private readonly SqliteStatements _statements = new(connection.Handle!);

    /// <inheritdoc/>
    public void Dispose()
    {
        _statements.Dispose();
        connection.Dispose();
    }

    /// <inheritdoc/>
    internal override ValueTask BeginAsync(CancellationToken ct) => RunAsync("BEGIN");

    /// <inheritdoc/>
    internal override ValueTask EndAsync() => RunAsync("COMMIT");

    /// <inheritdoc/>
    internal override TrackerContext CreateContext() => new(SqliteFile.ContextOptions(connection, tracking: false));

    /// <inheritdoc/>
    internal override ValueTask RunAsync<TState>(Statement statement, TState state, Action<Row, TState> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // Disposed before the connection can serve anybody else, so an interruption never meets another caller's statement.
        using CancellationTokenRegistration interruption = ct.UnsafeRegister(static db => raw.sqlite3_interrupt((sqlite3)db!), connection.Handle);
        SqliteStatement prepared = _statements.Find(statement.Text);
        try
        {
            prepared.Bind(statement.Parameters);
            while (prepared.Step()) read(prepared.Row, state);
            return ValueTask.CompletedTask;
        }
        catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == raw.SQLITE_INTERRUPT && ct.IsCancellationRequested)
        {
            throw new OperationCanceledException("The statement was interrupted.", interrupted, ct);
        }
        finally
        {
            prepared.Reset();
        }
    }

    private ValueTask RunAsync(string sql)
    {
        SqliteStatement prepared = _statements.Find(sql);
        try
        {
            prepared.Step();
        }
        finally
        {
            prepared.Reset();
        }

        return ValueTask.CompletedTask;
    }
}

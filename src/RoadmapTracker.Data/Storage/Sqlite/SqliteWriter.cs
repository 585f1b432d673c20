using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// Writes queue on a gate in memory, never in the database's lock; each runs in its own immediate transaction.
/// </summary>
/// <param name="file">The database.</param>
/// <param name="options">How many writes may wait.</param>
/// <param name="search">The full-text index.</param>
/// <param name="listeners">Who hears of commits.</param>
/// <param name="time">The clock.</param>
internal sealed class SqliteWriter(
    SqliteFile file, TrackerDataOptions options, SearchIndex search, IEnumerable<ICommitListener> listeners, TimeProvider time)
    : TrackerWriter(search, listeners), IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;
    private DbContextOptions<TrackerContext>? _contextOptions;
    private int _waiting;

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _waiting) > options.WriterQueueLimit)
        {
            Interlocked.Decrement(ref _waiting);
            throw new WriterBusyException(options.WriterQueueLimit);
        }

        try
        {
            await _gate.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await CommitAsync(work, ct);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection?.Dispose();
        _gate.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        _gate.Dispose();
    }

    private static long CountUp(SqliteTransaction transaction)
    {
        using SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE data_version SET value = value + 1";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT value FROM data_version";
        using SqliteDataReader reader = command.ExecuteReader();
        long version = 0;
        while (reader.Read()) version = reader.GetInt64(0);
        return version;
    }

    private async Task<T> CommitAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        _connection ??= await file.OpenWriterAsync(ct);
        _contextOptions ??= SqliteFile.ContextOptions(_connection, tracking: true);
        await using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        await using TrackerContext context = new(_contextOptions) { Now = Moments.Cut(time.GetUtcNow()) };
        await context.Database.UseTransactionAsync(transaction, ct);

        (T result, IReadOnlyList<DomainEvent> events) = await RunAsync(context, work, ct);
        long version = CountUp(transaction);
        await transaction.CommitAsync(CancellationToken.None);
        Tell(new Commit(version, events));
        return result;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// The only way to change data. Writes queue on a gate in memory, never in the database's lock; each runs in its own immediate
/// transaction, is answered after it is durable, and leaves nothing behind when it fails.
/// </summary>
/// <param name="file">The database.</param>
/// <param name="options">How many writes may wait.</param>
/// <param name="listeners">Who hears of commits.</param>
public sealed class TrackerWriter(SqliteFile file, TrackerDataOptions options, IEnumerable<ICommitListener> listeners) : IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ICommitListener[] _listeners = [.. listeners];
    private SqliteConnection? _connection;
    private DbContextOptions<TrackerContext>? _contextOptions;
    private int _waiting;

    /// <summary>Runs work that changes data, in one transaction.</summary>
    /// <typeparam name="T">What the work gives back.</typeparam>
    /// <param name="work">Loads entities from the context, calls their methods, adds new ones. It need not save.</param>
    /// <param name="ct">Cancels while waiting and while working; from the commit on it is not looked at.</param>
    /// <returns>What the work gave back, after the commit is durable and the listeners have heard of it.</returns>
    /// <exception cref="WriterBusyException">Too many writes are waiting.</exception>
    public async Task<T> WriteAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
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

    private async Task<T> CommitAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        _connection ??= await file.OpenWriterAsync(ct);
        _contextOptions ??= SqliteFile.ContextOptions(_connection, tracking: true);
        await using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        await using TrackerContext context = new(_contextOptions);
        await context.Database.UseTransactionAsync(transaction, ct);

        T result = await work(context, ct);
        IReadOnlyList<TrackedEntity> changed = await TrackedChanges.SaveAsync(context, ct);
        SearchIndex.Update(transaction, changed);
        long version = DataVersion.CountUp(transaction);
        await transaction.CommitAsync(CancellationToken.None);

        Commit commit = new(version, [.. changed.SelectMany(entity => entity.TakeUnpublishedEvents()).OrderBy(happened => happened.At)]);
        foreach (ICommitListener listener in _listeners) listener.OnCommitted(commit);
        return result;
    }
}

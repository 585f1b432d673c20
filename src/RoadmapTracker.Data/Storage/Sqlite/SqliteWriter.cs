using System.Collections.Concurrent;
using System.Diagnostics;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// Group commit: a thread of its own takes all writes that wait, runs each in a savepoint of one transaction, makes that durable
/// once, and only then answers them, in order. A write that fails leaves nothing and holds nobody up; a lone write waits for no company.
/// </summary>
/// <remarks>
/// A batch has one version of the data and one moment, because nobody ever sees a state between two of its writes. The thread blocks
/// while the disk works, so it is not one of the pool's, which a machine of one core has few of.
/// </remarks>
internal sealed class SqliteWriter : TrackerWriter, IDisposable
{
    // Readers are in the way for as long as their requests take.
    private static readonly TimeSpan _pauseWhileErasing = TimeSpan.FromSeconds(1);

    private readonly SqliteFile _file;
    private readonly SearchIndex _search;
    private readonly TrackerDataOptions _options;
    private readonly TimeProvider _time;
    private readonly BlockingCollection<PendingWrite> _waiting;
    private readonly Lazy<Thread> _thread;
    private WriterConnection? _connection;

    /// <summary>A writer that opens the database when it is first used.</summary>
    /// <param name="file">The database.</param>
    /// <param name="options">How many writes may wait, and how many are committed together.</param>
    /// <param name="search">The full-text index.</param>
    /// <param name="listeners">Who hears of commits.</param>
    /// <param name="time">The clock.</param>
    public SqliteWriter(SqliteFile file, TrackerDataOptions options, SearchIndex search, IEnumerable<ICommitListener> listeners, TimeProvider time)
        : base(search, listeners)
    {
        (_file, _options, _search, _time) = (file, options, search, time);
        _waiting = new BlockingCollection<PendingWrite>(options.WriterQueueLimit);
        _thread = new Lazy<Thread>(Start);
    }

    /// <inheritdoc/>
    public override Task<T> WriteAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        PendingWrite<T> write = new(context => RunAsync(context, work, ct), ct);
        if (!_waiting.TryAdd(write)) throw new WriterBusyException(_options.WriterQueueLimit);
        StorageTelemetry.WaitingWrites.Add(1);
        _ = _thread.Value;
        return write.Result;
    }

    /// <summary>Finishes and answers the writes that wait, then closes the database.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        if (_thread.IsValueCreated) _thread.Value.Join();
        _connection?.Dispose();
        _waiting.Dispose();
    }

    /// <inheritdoc/>
    private protected override Task IndexAsync(TrackerContext context, IReadOnlyCollection<SearchEntry> entries, CancellationToken ct)
    {
        _connection!.IndexAtCommit(entries);
        return Task.CompletedTask;
    }

    private Thread Start()
    {
        Thread thread = new(Work) { Name = "Writer", IsBackground = true };
        thread.Start();
        return thread;
    }

    private void Work()
    {
        while (!_waiting.IsCompleted)
        {
            TimeSpan patience = _connection is { HasErased: true } ? _pauseWhileErasing : Timeout.InfiniteTimeSpan;
            if (!_waiting.TryTake(out PendingWrite? write, patience)) _connection?.EmptyLogIfErased();
            else if (Take(write)) Commit(write);
        }
    }

    private void Commit(PendingWrite first)
    {
        List<PendingWrite> batch = [first];
        Commit? commit;
        try
        {
            commit = TryCommit(batch);
        }
        catch (Exception fault)
        {
            // Whether it was the disk or a mistake of ours, the next batch begins with a connection whose state is known.
            Close();
            foreach (PendingWrite write in batch) write.Refuse(new DataUnavailableException(fault));
            return;
        }

        if (commit is not null) Tell(commit);
        foreach (PendingWrite write in batch) write.Answer();
        _connection?.EmptyLogIfErased();
        _connection?.CheckpointIfDue();
    }

    private Commit? TryCommit(List<PendingWrite> batch)
    {
        WriterConnection connection = _connection ??= new WriterConnection(_file.OpenWriter(), _search);
        long begun = Stopwatch.GetTimestamp();
        connection.Begin(_time.GetUtcNow());
        bool changed = connection.Run(batch[0]);
        while (batch.Count < _options.WriterBatchLimit && Stopwatch.GetElapsedTime(begun) < _options.WriterBatchTime && _waiting.TryTake(out PendingWrite? next))
        {
            if (!Take(next)) continue;
            batch.Add(next);
            changed |= connection.Run(next);
        }

        if (!changed)
        {
            connection.Rollback();
            return null;
        }

        long ready = Stopwatch.GetTimestamp();
        long version = connection.Commit();
        StorageTelemetry.Commits.Record(Stopwatch.GetElapsedTime(ready).TotalSeconds);
        StorageTelemetry.Batches.Record(batch.Count);
        return new Commit(version, [.. batch.SelectMany(write => write.Events)]);
    }

    // False when the caller has given it up.
    private static bool Take(PendingWrite write)
    {
        StorageTelemetry.WaitingWrites.Add(-1);
        return write.TryTake();
    }

    private void Close()
    {
        try
        {
            _connection?.Dispose();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // It is given up either way.
        }

        _connection = null;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// The one connection that writes, with the one context over it: to build a context costs a tenth of a mutation. Used by the writer's
/// thread only, and thrown away after any fault of the storage.
/// </summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly PreparingConnection _connection;
    private readonly Checkpoints _checkpoints;
    private readonly SearchIndex _search;
    private readonly List<SearchEntry> _toIndex = [];
    private long _version;

    /// <summary>Takes over an open connection.</summary>
    /// <param name="connection">The connection, which is disposed with this.</param>
    /// <param name="search">The full-text index.</param>
    public WriterConnection(PreparingConnection connection, SearchIndex search)
    {
        _connection = connection;
        _search = search;
        _checkpoints = new Checkpoints(connection);
        Context = new TrackerContext(SqliteFile.ContextOptions(connection, tracking: true));
        // The transaction and its savepoints are ours.
        Context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    /// <summary>The context; tracks nothing between two writes.</summary>
    public TrackerContext Context { get; }

    /// <summary>Begins a transaction that nobody else can disturb, and gives it its moment.</summary>
    /// <param name="now">The time by the clock; the moment is this, or just after the last commit's when the clock has not passed that.</param>
    public void Begin(DateTimeOffset now)
    {
        SqliteFile.Run(_connection, "BEGIN IMMEDIATE");
        using SqliteCommand last = _connection.CreateCommand();
        last.CommandText = "SELECT value, moment FROM data_version";
        using SqliteDataReader reader = last.ExecuteReader();
        while (reader.Read())
        {
            _version = reader.GetInt64(0) + 1;
            Context.Now = Moments.FromMicroseconds(Math.Max(reader.GetInt64(1) + 1, Moments.ToMicroseconds(now)));
        }
    }

    /// <summary>Runs one write inside a savepoint, so that it stands as a whole or leaves nothing.</summary>
    /// <returns>Whether it stands.</returns>
    /// <exception cref="SqliteException">The storage has failed, and all the transaction with it.</exception>
    public bool Run(PendingWrite write)
    {
        SqliteFile.Run(_connection, "SAVEPOINT write");
        write.Run(Context);
        HasErased |= Context.Erases;
        Context.ChangeTracker.Clear();
        if (SqliteFaults.OfStorage(write.Failure) is { } fault) throw fault;
        if (write.Failure is not null) SqliteFile.Run(_connection, "ROLLBACK TO write");
        SqliteFile.Run(_connection, "RELEASE write");
        return write.Failure is null;
    }

    /// <summary>
    /// Has words brought into the index once for all writes of the transaction that stand: FTS5 begins a new segment whenever it meets a
    /// savepoint after a change.
    /// </summary>
    public void IndexAtCommit(IReadOnlyCollection<SearchEntry> entries) => _toIndex.AddRange(entries);

    /// <summary>Makes the transaction durable: returns after the disk has it.</summary>
    /// <returns>The version of the data after it.</returns>
    public long Commit()
    {
        // Done when it returns, like everything asked of SQLite.
        _search.UpdateAsync(Context, [.. _toIndex.Reverse<SearchEntry>().DistinctBy(entry => (entry.Kind, entry.Id))], CancellationToken.None).GetAwaiter().GetResult();
        _toIndex.Clear();
        using SqliteCommand countUp = _connection.CreateCommand();
        countUp.CommandText = "UPDATE data_version SET value = $value, moment = $moment";
        countUp.Parameters.AddWithValue("$value", _version);
        countUp.Parameters.AddWithValue("$moment", Moments.ToMicroseconds(Context.Now));
        countUp.ExecuteNonQuery();
        SqliteFile.Run(_connection, "COMMIT");
        return _version;
    }

    /// <summary>Undoes the transaction.</summary>
    public void Rollback() => SqliteFile.Run(_connection, "ROLLBACK");

    /// <summary>Whether something was erased that may still be in the write-ahead log.</summary>
    public bool HasErased { get; private set; }

    /// <summary>Empties the write-ahead log where something was erased; while readers are in the way it has to be tried again.</summary>
    public void EmptyLogIfErased()
    {
        if (HasErased && _checkpoints.Empty()) HasErased = false;
    }

    /// <summary>Brings the write-ahead log into the database when it has grown. Nobody waits for an answer meanwhile.</summary>
    public void CheckpointIfDue() => _checkpoints.RunIfDue();

    /// <inheritdoc/>
    public void Dispose()
    {
        Context.Dispose();
        _connection.Dispose();
    }
}

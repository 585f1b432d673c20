using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// The one connection that writes, its statements prepared, with the one context over it: to build a context costs a tenth of a
/// mutation. Used by the writer's thread only, and thrown away after any fault of the storage.
/// </summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Checkpoints _checkpoints;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _last;
    private readonly SqliteCommand _countUp;
    private readonly SqliteCommand _enter;
    private readonly SqliteCommand _keep;
    private readonly SqliteCommand _undo;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private long _version;

    /// <summary>Takes over an open connection.</summary>
    /// <param name="connection">The connection, which is disposed with this.</param>
    public WriterConnection(SqliteConnection connection)
    {
        _connection = connection;
        _checkpoints = new Checkpoints(connection);
        _begin = Command("BEGIN IMMEDIATE");
        _last = Command("SELECT value, moment FROM data_version");
        _countUp = Command("UPDATE data_version SET value = $value, moment = $moment");
        _countUp.Parameters.Add("$value", SqliteType.Integer);
        _countUp.Parameters.Add("$moment", SqliteType.Integer);
        _enter = Command("SAVEPOINT write");
        _keep = Command("RELEASE write");
        _undo = Command("ROLLBACK TO write");
        _commit = Command("COMMIT");
        _rollback = Command("ROLLBACK");
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
        _begin.ExecuteNonQuery();
        using SqliteDataReader reader = _last.ExecuteReader();
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
        _enter.ExecuteNonQuery();
        write.Run(Context);
        HasErased |= Context.Erases;
        Context.ChangeTracker.Clear();
        if (SqliteFaults.OfStorage(write.Failure) is { } fault) throw fault;
        if (write.Failure is not null) _undo.ExecuteNonQuery();
        _keep.ExecuteNonQuery();
        return write.Failure is null;
    }

    /// <summary>Makes the transaction durable: returns after the disk has it.</summary>
    /// <returns>The version of the data after it.</returns>
    public long Commit()
    {
        _countUp.Parameters[0].Value = _version;
        _countUp.Parameters[1].Value = Moments.ToMicroseconds(Context.Now);
        _countUp.ExecuteNonQuery();
        _commit.ExecuteNonQuery();
        return _version;
    }

    /// <summary>Undoes the transaction.</summary>
    public void Rollback() => _rollback.ExecuteNonQuery();

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
        foreach (SqliteCommand command in new[] { _begin, _last, _countUp, _enter, _keep, _undo, _commit, _rollback }) command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// Brings the write-ahead log back into the database. Done by the writer between two transactions and never by SQLite itself: its
/// automatic checkpoints would hold up the answers to a commit, and do not run after a statement that was reset early.
/// </summary>
/// <param name="connection">The connection that writes.</param>
internal sealed class Checkpoints(SqliteConnection connection)
{
    /// <summary>The pages written after which the log is brought back as far as readers allow; 4 MB.</summary>
    public const int Due = 1000;

    // From here on (32 MB) readers are waited for, since a log that is never without readers never starts anew: the longer it is, the
    // longer, so that it stays bounded however slow they are.
    private const int Long = 8 * Due;
    private const int LeastPatience = 100;
    private const int MostPatience = 10_000;

    /// <summary>
    /// Brings all of the log into the database and empties it: at a start what a process left that was killed, and whatever was erased,
    /// which is then in neither.
    /// </summary>
    /// <returns>False when others were in the way.</returns>
    public bool Empty()
    {
        sqlite3 database = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(database, LeastPatience);
        int result = raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        _ = raw.sqlite3_busy_timeout(database, 0);
        return result == raw.SQLITE_OK;
    }

    /// <summary>Makes a checkpoint if enough has been written since the last. One that fails is tried again after the next commit.</summary>
    public void RunIfDue()
    {
        sqlite3 database = connection.Handle!;
        if (raw.sqlite3_db_status(database, raw.SQLITE_DBSTATUS_CACHE_WRITE, out int written, out _, 0) != raw.SQLITE_OK || written < Due) return;
        if (raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out int length, out _) != raw.SQLITE_OK) return;
        _ = raw.sqlite3_db_status(database, raw.SQLITE_DBSTATUS_CACHE_WRITE, out _, out _, 1);
        if (length < Long) return;

        long times = length / Long;
        Restart(database, (int)Math.Min(LeastPatience * times * times, MostPatience));
    }

    // New readers read the database itself meanwhile, so only those that have begun already are waited for.
    private static void Restart(sqlite3 database, int patienceInMilliseconds)
    {
        _ = raw.sqlite3_busy_timeout(database, patienceInMilliseconds);
        _ = raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_RESTART, out _, out _);
        _ = raw.sqlite3_busy_timeout(database, 0);
    }
}

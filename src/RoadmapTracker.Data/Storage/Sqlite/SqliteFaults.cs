using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Tells faults of the storage from faults of what was asked.</summary>
internal static class SqliteFaults
{
    /// <summary>The fault of disk, memory or file behind an exception; null when there is none. After one a transaction may be gone.</summary>
    public static SqliteException? OfStorage(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SqliteException
                {
                    SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_NOMEM or raw.SQLITE_CANTOPEN
                or raw.SQLITE_READONLY or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_BUSY or raw.SQLITE_PROTOCOL
                } fault) return fault;
        }

        return null;
    }
}

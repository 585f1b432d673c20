using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage.Copies;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Copies a SQLite database page by page, by SQLite's own means for it.</summary>
internal static class SqlitePages
{
    // So many at a time that a step takes some milliseconds.
    private const int Step = 1024;

    /// <summary>Copies the state that the source sees.</summary>
    /// <param name="source">Inside a read transaction, so that no write makes the copy begin anew.</param>
    /// <param name="target">Empty.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="CopyException">It failed.</exception>
    public static void Copy(SqliteConnection source, SqliteConnection target, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        using sqlite3_backup backup = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main");
        if (backup.IsInvalid) throw Failed(target);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            int result = raw.sqlite3_backup_step(backup, Step);
            int total = raw.sqlite3_backup_pagecount(backup);
            progress.Report(new CopyProgress("copy pages", total - raw.sqlite3_backup_remaining(backup), total));
            if (result == raw.SQLITE_DONE) return;
            if (result != raw.SQLITE_OK) throw Failed(target, result);
        }
    }

    private static CopyException Failed(SqliteConnection target, int? result = null)
        => new($"The pages could not be copied: {(result is { } code ? raw.sqlite3_errstr(code).utf8_to_string() : raw.sqlite3_errmsg(target.Handle!).utf8_to_string())}.");
}

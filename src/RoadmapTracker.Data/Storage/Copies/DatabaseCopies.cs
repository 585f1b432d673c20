using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>
/// Backups, restores, copies and checks of whole databases. Each copy that is made row by row is compared with what it was made from,
/// table by table, and each that is made page by page is looked through, before it counts; one that is interrupted has never been.
/// </summary>
public static class DatabaseCopies
{
    /// <summary>Makes a backup while the database is written to: a SQLite file, whatever the kind of the database.</summary>
    /// <param name="from">The database.</param>
    /// <param name="file">The backup, which replaces one of the same name.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it; nothing of it stays.</param>
    /// <returns>What each table holds.</returns>
    /// <exception cref="CopyException">It failed.</exception>
    public static async Task<IReadOnlyList<TableContent>> BackUpAsync(DatabasePlace from, string file, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        CopyPlace place = CopyPlace.Of(from);
        if (place is SqlitePlace database && database.Is(file)) throw new CopyException($"'{file}' is the database itself; name another file.");
        await using CopySource source = await place.OpenAsync(ct);
        await using SqliteCopyTarget backup = source is SqliteCopySource pages
            ? await SqliteCopyTarget.OfPagesAsync(pages, file, progress, ct)
            : await SqliteCopyTarget.CreateAsync(file, ct);
        IReadOnlyList<TableContent> contents = await FillAsync(source, backup, progress, ct);
        await backup.RequireSoundAsync(progress, ct);
        await RequireAuditAsync(backup, progress, ct);
        await place.ContentsOf(source).CopyAsync(await backup.FileHashesAsync(ct), backup.CreateContents(), progress, ct);
        await backup.DescribeAsync(contents, ct);
        await backup.CommitAsync(ct);
        return contents;
    }

    /// <summary>Restores a backup, made from either kind of database.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="to">Where to.</param>
    /// <param name="replace">Whether a database that has rows already may be lost.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it; the place is then as it was.</param>
    /// <returns>What each table holds.</returns>
    /// <exception cref="CopyException">It failed.</exception>
    public static async Task<IReadOnlyList<TableContent>> RestoreAsync(
        string file, DatabasePlace to, bool replace, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        SqlitePlace backup = SqlitePlace.OfBackup(file);
        await backup.RequireBackupAsync(progress, ct);
        return await CopyAsync(backup, CopyPlace.Of(to), replace, progress, ct);
    }

    /// <summary>Copies a database to another place, of either kind.</summary>
    /// <param name="from">The database; may be written to meanwhile.</param>
    /// <param name="to">Where to.</param>
    /// <param name="replace">Whether a database that has rows already may be lost.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it; the place is then as it was.</param>
    /// <returns>What each table holds.</returns>
    /// <exception cref="CopyException">It failed.</exception>
    public static Task<IReadOnlyList<TableContent>> CopyAsync(
        DatabasePlace from, DatabasePlace to, bool replace, IProgress<CopyProgress> progress, CancellationToken ct)
        => CopyAsync(CopyPlace.Of(from), CopyPlace.Of(to), replace, progress, ct);

    /// <summary>Looks for what is wrong with a database: its pages, its references, its counts, its search, its audit, its files.</summary>
    /// <param name="place">The database.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>One line for each thing that is wrong; empty for a sound database.</returns>
    /// <exception cref="CopyException">It cannot be opened.</exception>
    public static Task<IReadOnlyList<string>> VerifyAsync(DatabasePlace place, IProgress<CopyProgress> progress, CancellationToken ct)
        => CopyPlace.Of(place).CheckAsync(progress, ct);

    private static async Task<IReadOnlyList<TableContent>> CopyAsync(
        CopyPlace from, CopyPlace to, bool replace, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        await using CopySource source = await from.OpenAsync(ct);
        await using CopyTarget target = await to.BeginAsync(replace, ct);
        IReadOnlyList<TableContent> contents = await DatabaseCopy.RunAsync(source, target, progress, ct);
        await RequireAuditAsync(target, progress, ct);
        await from.ContentsOf(source).CopyAsync(await target.FileHashesAsync(ct), to.ContentsOf(target), progress, ct);
        await target.CommitAsync(ct);
        return contents;
    }

    private static async Task RequireAuditAsync(CopyTarget target, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        if (await target.AuditFaultAsync(progress, ct) is { } fault) throw new CopyException(fault);
    }

    private static async Task<IReadOnlyList<TableContent>> FillAsync(
        CopySource source, SqliteCopyTarget backup, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        if (source is not SqliteCopySource pages) return await DatabaseCopy.RunAsync(source, backup, progress, ct);

        // While its state is held, the log of the database grows, and once it is long its writer waits.
        await pages.EndAsync(ct);
        List<TableContent> contents = [];
        foreach (CopyTable table in await backup.TablesAsync(ct)) contents.Add(await backup.ContentAsync(table, "hash", progress, ct));
        return contents;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A SQLite file, or the place where one is to be.</summary>
internal sealed class SqlitePlace : CopyPlace
{
    private readonly string _path;

    /// <summary>The file that a connection string names.</summary>
    /// <exception cref="CopyException">It names none.</exception>
    public SqlitePlace(string connectionString, string fileFolder)
        : base(fileFolder)
    {
        try
        {
            _path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException fault)
        {
            throw new CopyException($"This is not a SQLite connection string: {fault.Message}", fault);
        }

        if (_path.Length == 0 || _path.Contains(":memory:", StringComparison.Ordinal)) throw new CopyException("The connection string names no file; use 'Data Source=<path>'.");
    }

    /// <summary>Whether it is this file.</summary>
    public bool Is(string path) => string.Equals(Path.GetFullPath(path), Path.GetFullPath(_path), StringComparison.Ordinal);

    /// <summary>A backup by its path.</summary>
    public static SqlitePlace OfBackup(string path) => new(new SqliteConnectionStringBuilder { DataSource = path }.ToString(), TrackerDataOptions.DefaultFileFolder);

    /// <summary>A connection of its own, which is not kept.</summary>
    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
        => new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, ForeignKeys = false, DefaultTimeout = 5 }.ToString());

    /// <summary>Requires that the file is a whole backup.</summary>
    /// <exception cref="CopyException">It is none, or not what it was when it was made.</exception>
    public async Task RequireBackupAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        await using SqliteCopySource backup = await OpenFileAsync(ct);
        if (await SqliteSoundness.CheckAsync(backup.Connection, progress, ct) is [var first, ..]) throw new CopyException($"The backup is damaged: {first}.");
        IReadOnlyList<TableContent> contents = await BackupManifest.ReadAsync(backup.Connection, ct)
            ?? throw new CopyException($"'{_path}' is no backup; to take over a database as it is, use copy.");
        await DatabaseCopy.RequireAsync(backup, contents, progress, ct);
        if (await CheckOwnAsync(backup, progress, ct) is [var wrong, ..]) throw new CopyException($"The backup is damaged: {wrong}");
    }

    /// <inheritdoc/>
    public override async Task<CopySource> OpenAsync(CancellationToken ct)
    {
        SqliteCopySource source = await OpenFileAsync(ct);
        try
        {
            // What an older version left is brought to this one in a copy; what it was stays as it is.
            return await IsBehindAsync(source.Connection, ct) ? await MigratedAsync(source, ct) : source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the file as it is.</summary>
    public async Task<SqliteCopySource> OpenFileAsync(CancellationToken ct)
    {
        if (!File.Exists(_path)) throw new CopyException($"There is no file '{_path}'.");
        SqliteConnection connection = Connect(_path, SqliteOpenMode.ReadWrite);
        try
        {
            await connection.OpenAsync(ct);
            await connection.RunAsync("PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -65536", ct);
            return await SqliteCopySource.BeginAsync(connection, ct);
        }
        catch (SqliteException fault)
        {
            await connection.DisposeAsync();
            throw new CopyException($"'{_path}' cannot be read: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public override async Task<CopyTarget> BeginAsync(bool replace, CancellationToken ct)
    {
        SqliteStartLock alone = await SqliteStartLock.TakeAsync(_path, TimeProvider.System, ct);
        try
        {
            if (File.Exists(_path)) await RequireFreeAsync(replace, ct);
            return await SqliteCopyTarget.CreateAsync(_path, ct, alone);
        }
        catch
        {
            await alone.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> CheckAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        await using SqliteCopySource source = await OpenFileAsync(ct);
        IReadOnlyList<string> unsound = await SqliteSoundness.CheckAsync(source.Connection, progress, ct);
        if (unsound.Count > 0) return unsound;
        List<string> wrong = await source.Connection.TextsAsync(Derived.WrongCounts, ct);
        wrong.AddRange(await source.Connection.TextsAsync(Derived.WrongSqliteSearch, ct));
        if (await BackupManifest.ReadAsync(source.Connection, ct) is { } contents) await DatabaseCopy.RequireAsync(source, contents, progress, ct);
        wrong.AddRange(await CheckOwnAsync(source, progress, ct));
        return wrong;
    }

    private static async Task<bool> IsBehindAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using TrackerContext context = new(SqliteFile.ContextOptions(connection, tracking: false));
        string[] known = [.. context.Database.GetMigrations()];
        string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(ct)];
        if (applied.Length == 0) throw new CopyException($"'{connection.DataSource}' is no database of this program.");
        if (applied.Except(known, StringComparer.Ordinal).Max(StringComparer.Ordinal) is { } newer)
            throw new CopyException($"'{connection.DataSource}' was made by a newer version of this program (it has {newer}); use that version.");
        return applied.Length < known.Length;
    }

    private static async Task<CopySource> MigratedAsync(SqliteCopySource source, CancellationToken ct)
    {
        string path = Path.GetTempFileName();
        SqliteConnection copy = Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            await copy.OpenAsync(ct);
            await copy.RunAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", ct);
            SqlitePages.Copy(source.Connection, copy, new Progress<CopyProgress>(), ct);
            await SqliteFile.MigrateAsync(copy, ct);
            await source.DisposeAsync();
            return await SqliteCopySource.BeginAsync(copy, ct, isTemporary: true);
        }
        catch
        {
            await copy.DisposeAsync();
            File.Delete(path);
            throw;
        }
    }

    private async Task RequireFreeAsync(bool replace, CancellationToken ct)
    {
        await using SqliteConnection connection = Connect(_path, SqliteOpenMode.ReadWrite);
        try
        {
            await connection.OpenAsync(ct);
            if (!replace && await HasRowsAsync(connection, ct))
                throw new CopyException($"There is a database in '{_path}' already. To lose what is in it, say --replace.");

            // Only who is alone with a database can do away with its log.
            if (await connection.TextsAsync("PRAGMA journal_mode = DELETE", ct) is not ["delete"]) throw InUse();
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw InUse();
        }
        catch (SqliteException fault) when (!replace)
        {
            throw new CopyException($"'{_path}' cannot be read: {fault.Message} To lose what is in it, say --replace.", fault);
        }
        catch (SqliteException)
        {
            // Whatever it was, it is to be lost.
        }
    }

    private static async Task<bool> HasRowsAsync(SqliteConnection connection, CancellationToken ct)
    {
        foreach (CopyTable table in await SqliteCopySource.TablesAsync(connection, ct))
        {
            if ((await connection.TextsAsync($"SELECT 1 FROM {table.Name} LIMIT 1", ct)).Count > 0) return true;
        }

        return false;
    }

    private CopyException InUse() => new($"'{_path}' is in use; stop the service first.");
}

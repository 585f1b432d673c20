using RoadmapTracker.Data.Storage.Postgres;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>A place that can be copied from and to.</summary>
internal abstract class CopyPlace(string fileFolder)
{
    /// <summary>The place of the kind that its provider says.</summary>
    /// <exception cref="CopyException">There is no such provider.</exception>
    public static CopyPlace Of(DatabasePlace place)
    {
        if (string.Equals(place.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase)) return new SqlitePlace(place.ConnectionString, place.FileFolder);
        if (string.Equals(place.Provider, "PostgreSql", StringComparison.OrdinalIgnoreCase)) return new PostgresPlace(place.ConnectionString, place.FileFolder);
        throw new CopyException($"There is no provider '{place.Provider}'; use Sqlite or PostgreSql.");
    }

    /// <summary>Opens one state of the database.</summary>
    /// <exception cref="CopyException">It cannot be opened.</exception>
    public abstract Task<CopySource> OpenAsync(CancellationToken ct);

    /// <summary>Begins a new database, its tables made and empty.</summary>
    /// <param name="replace">Whether one that has rows already may be lost.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="CopyException">There is one already, or it is in use.</exception>
    public abstract Task<CopyTarget> BeginAsync(bool replace, CancellationToken ct);

    /// <summary>Looks for what is wrong.</summary>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>One line for each thing that is wrong; empty for a sound database.</returns>
    public abstract Task<IReadOnlyList<string>> CheckAsync(IProgress<CopyProgress> progress, CancellationToken ct);

    /// <summary>Where the contents of uploaded files are: in a backup, or in the folder.</summary>
    /// <param name="source">This place, open.</param>
    public FileContents ContentsOf(CopySource source)
        => source is SqliteCopySource file && BackupContents.Find(file.Connection) is { } own ? own : new FolderContents(fileFolder);

    /// <summary>Looks for what is wrong with the audit and with uploaded files.</summary>
    protected async Task<IReadOnlyList<string>> CheckOwnAsync(CopySource source, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        List<string> wrong = [];
        if (await source.AuditFaultAsync(progress, ct) is { } fault) wrong.Add(fault);
        FileContents contents = ContentsOf(source);
        CopyMeter meter = new(progress, "check files", 0);
        foreach (string hash in await source.FileHashesAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            if (await contents.FaultOfAsync(hash, ct) is { } lost) wrong.Add(lost);
            meter.Count();
        }

        meter.End();
        return wrong;
    }
}

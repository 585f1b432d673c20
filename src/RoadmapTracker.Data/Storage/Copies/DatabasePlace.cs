namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>Where a database is.</summary>
/// <param name="Provider">Sqlite or PostgreSql, in any case.</param>
/// <param name="ConnectionString">Its connection string.</param>
public sealed record DatabasePlace(string Provider, string ConnectionString)
{
    /// <summary>The folder with the contents of its uploaded files. A backup has them in itself.</summary>
    public string FileFolder { get; init; } = TrackerDataOptions.DefaultFileFolder;

    /// <summary>Reads <c>Sqlite;Data Source=…</c> or <c>PostgreSql;Host=…</c>.</summary>
    /// <exception cref="CopyException">It is neither.</exception>
    public static DatabasePlace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(';', 2) is [var provider, { Length: > 0 } connection]
            ? new DatabasePlace(provider, connection)
            : throw new CopyException($"'{text}' says no place; write 'Sqlite;Data Source=<path>' or 'PostgreSql;Host=<server>;Database=<name>;…'.");
    }
}

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>
/// What is not copied, because each database makes it for itself. Everything else that a database holds is, whether or not anybody thought
/// of it here.
/// </summary>
internal static class CopyRules
{
    /// <summary>The table of a backup that says what is in it.</summary>
    public const string Manifest = "backup_manifest";

    /// <summary>The table of a backup with the contents of uploaded files.</summary>
    public const string BackupFiles = "backup_file";

    private static readonly HashSet<string> _tables = new(StringComparer.Ordinal)
    {
        // Grows with each commit, and is set anew, so that nobody takes answers of another time for those of now.
        "data_version",

        // What instances on one PostgreSQL have yet to tell each other.
        "outbox",
        Manifest,
        BackupFiles,

        // Counted anew: each database keeps its counts so that its own writers do not wait for each other.
        "progress_tally",
        "progress_tally_part",
    };

    private static readonly HashSet<(string Table, string Column)> _columns =
    [
        // The number is where the words stand in the index, and the words are made from the texts.
        ("search_entry", "row"),
        ("search_entry", "words"),
    ];

    private static readonly Dictionary<string, string[]> _keys = new(StringComparer.Ordinal) { ["search_entry"] = ["kind", "subject_id"] };

    /// <summary>Whether a table's rows are copied.</summary>
    public static bool Copies(string table) => !_tables.Contains(table) && !table.StartsWith("__EF", StringComparison.Ordinal);

    /// <summary>A table without what is not copied.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="key">The columns of its primary key, in order; empty for none, where all columns tell rows apart.</param>
    public static CopyTable TableOf(string name, IEnumerable<string> columns, IReadOnlyList<string> key)
    {
        string[] copied = [.. columns.Where(column => !_columns.Contains((name, column))).Order(StringComparer.Ordinal)];
        return new CopyTable(name, copied, _keys.GetValueOrDefault(name) ?? (key.Count > 0 ? key : copied));
    }
}

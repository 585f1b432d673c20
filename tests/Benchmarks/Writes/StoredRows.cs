using Microsoft.Data.Sqlite;

namespace Benchmarks.Writes;

/// <summary>What is in the database file, looked at beside the service.</summary>
internal static class StoredRows
{
    /// <summary>How many of the organisations are not there, or not with their history and their words for the search.</summary>
    public static int CountMissing(string file, IReadOnlyCollection<string> slugs)
    {
        var present = Read(file, """
            SELECT slug FROM organisation o
            WHERE EXISTS (SELECT 1 FROM state_change c WHERE c.subject_kind = 'ORGANISATION' AND c.subject_id = o.id)
                AND EXISTS (SELECT 1 FROM search_entry e WHERE e.kind = 'ORGANISATION' AND e.subject_id = o.id)
            """).ToHashSet();
        return slugs.Count(slug => !present.Contains(slug));
    }

    /// <summary>What SQLite says of the file as a whole.</summary>
    public static string Check(string file)
        => $"integrity_check: {string.Join(", ", Read(file, "PRAGMA integrity_check"))}; foreign keys broken: {Read(file, "PRAGMA foreign_key_check").Count}; journal: {Read(file, "PRAGMA journal_mode")[0]}.";

    private static List<string> Read(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}

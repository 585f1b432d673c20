using Microsoft.Data.Sqlite;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>Keeps the full-text index in step with the data, inside the transaction of the change.</summary>
internal static class SearchIndex
{
    /// <summary>Brings the entries of changed entities up to date.</summary>
    public static void Update(SqliteTransaction transaction, IReadOnlyList<TrackedEntity> changed)
        => Update(transaction, changed.Select(SearchEntry.Of).OfType<SearchEntry>());

    /// <summary>Replaces entries; those without words are removed.</summary>
    public static void Update(SqliteTransaction transaction, IEnumerable<SearchEntry> entries)
    {
        foreach (SearchEntry entry in entries)
        {
            object[] key = [EnumText.Write(entry.Kind), entry.Id.ToByteArray(bigEndian: true)];
            Run(transaction, "DELETE FROM search_index WHERE rowid = (SELECT row FROM search_entry WHERE kind = $0 AND subject_id = $1)", key);
            Run(transaction, "DELETE FROM search_entry WHERE kind = $0 AND subject_id = $1", key);
            if (entry.Title.Length == 0 && entry.Body.Length == 0) continue;
            Run(transaction, "INSERT INTO search_entry (kind, subject_id, title, body) VALUES ($0, $1, $2, $3)", [.. key, entry.Title, entry.Body]);
            Run(
                transaction,
                "INSERT INTO search_index (rowid, title, body) VALUES (last_insert_rowid(), $0, $1)",
                [SearchText.Normalise(entry.Title), SearchText.Normalise(entry.Body)]);
        }
    }

    private static void Run(SqliteTransaction transaction, string sql, object[] parameters)
    {
        using SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (int i = 0; i < parameters.Length; i++) command.Parameters.AddWithValue($"${i}", parameters[i]);
        command.ExecuteNonQuery();
    }
}

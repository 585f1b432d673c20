using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>The index by SQLite's FTS5: the words in <c>search_index</c>, what they belong to in <c>search_entry</c>.</summary>
internal sealed class SqliteSearchIndex : SearchIndex
{
    /// <inheritdoc/>
    public override Task UpdateAsync(TrackerContext context, IReadOnlyCollection<SearchEntry> entries, CancellationToken ct)
    {
        SqliteConnection connection = (SqliteConnection)context.Database.GetDbConnection();
        foreach (SearchEntry entry in entries)
        {
            object[] key = [EnumText.Write(entry.Kind), entry.Id.ToByteArray(bigEndian: true)];
            // Contentless, the index forgets a row by its number alone.
            Run(connection, "DELETE FROM search_index WHERE rowid = (SELECT row FROM search_entry WHERE kind = $0 AND subject_id = $1)", key);
            Run(connection, "DELETE FROM search_entry WHERE kind = $0 AND subject_id = $1", key);
            if (entry.Title.Length == 0 && entry.Body.Length == 0) continue;
            Run(connection, "INSERT INTO search_entry (kind, subject_id, title, body) VALUES ($0, $1, $2, $3)", [.. key, entry.Title, entry.Body]);
            Run(
                connection,
                "INSERT INTO search_index (rowid, title, body) VALUES (last_insert_rowid(), $0, $1)",
                [SearchText.Normalise(entry.Title), SearchText.Normalise(entry.Body)]);
        }

        return Task.CompletedTask;
    }

    private static void Run(SqliteConnection connection, string sql, object[] parameters)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters.Length; i++) command.Parameters.AddWithValue($"${i}", parameters[i]);
        command.ExecuteNonQuery();
    }
}

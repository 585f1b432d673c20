using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>The index by PostgreSQL's full-text search: texts and their words in <c>search_entry</c>.</summary>
internal sealed class PostgresSearchIndex : SearchIndex
{
    private const string Remove = "DELETE FROM search_entry WHERE kind = $1 AND subject_id = $2";

    private const string Replace = """
        INSERT INTO search_entry (kind, subject_id, title, body, words) VALUES ($1, $2, $3, $4, $5::tsvector)
        ON CONFLICT (kind, subject_id) DO UPDATE SET title = excluded.title, body = excluded.body, words = excluded.words
        """;

    /// <inheritdoc/>
    public override async Task UpdateAsync(TrackerContext context, IReadOnlyCollection<SearchEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        await using NpgsqlBatch batch = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateBatch();
        foreach (SearchEntry entry in entries) batch.BatchCommands.Add(CommandFor(entry));
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand CommandFor(SearchEntry entry)
    {
        bool isEmpty = entry.Title.Length == 0 && entry.Body.Length == 0;
        NpgsqlBatchCommand command = new(isEmpty ? Remove : Replace);
        command.Parameters.Add(PostgresParameters.Of(EnumText.Write(entry.Kind)));
        command.Parameters.Add(PostgresParameters.Of(entry.Id));
        if (isEmpty) return command;
        command.Parameters.Add(PostgresParameters.Of(entry.Title));
        command.Parameters.Add(PostgresParameters.Of(entry.Body));
        command.Parameters.Add(PostgresParameters.Of(PostgresWords.Vector(entry.Title, entry.Body)));
        return command;
    }
}

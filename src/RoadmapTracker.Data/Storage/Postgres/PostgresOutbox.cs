using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>The table that says what happened in each commit, in the form in which all instances read it.</summary>
internal static class PostgresOutbox
{
    /// <summary>The kind of the row of a commit in which nothing happened that is told.</summary>
    public const string Nothing = "NOTHING";

    /// <summary>The kind of the row of a commit that changed the catalogue.</summary>
    public const string Catalogue = "CATALOGUE";

    private const string Insert = """
        INSERT INTO outbox (position, commit_id, at, kind, event)
        SELECT u.nth - 1, $1, $2, u.kind, u.event::jsonb FROM unnest($3, $4) WITH ORDINALITY AS u (kind, event, nth)
        RETURNING xid
        """;

    private static readonly Dictionary<string, Type> _kinds = typeof(DomainEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Writes down what happens in a transaction, before its commit.</summary>
    /// <param name="connection">The connection of the transaction.</param>
    /// <param name="commitId">Names this attempt to commit.</param>
    /// <param name="at">The moment of the changes.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="otherwise">The kind of the one row that is written when nothing did.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <returns>The number of the transaction.</returns>
    public static async Task<ulong> WriteAsync(
        NpgsqlConnection connection, Guid commitId, DateTimeOffset at, IReadOnlyList<DomainEvent> events, string otherwise, CancellationToken ct)
    {
        string[] kinds = events.Count == 0 ? [otherwise] : [.. events.Select(happened => happened.GetType().Name)];
        string?[] texts = events.Count == 0 ? [null] : [.. events.Select(happened => JsonSerializer.Serialize(happened, happened.GetType()))];
        await using NpgsqlCommand command = new(Insert, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = commitId },
                new NpgsqlParameter<DateTime> { TypedValue = at.UtcDateTime },
                new NpgsqlParameter<string[]> { TypedValue = kinds },
                new NpgsqlParameter<string?[]> { TypedValue = texts, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
        };
        return (ulong)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Reads an event.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">Its text; null when the row is none of an event.</param>
    /// <returns>The event; null when there is none, or only newer instances know of its kind.</returns>
    public static DomainEvent? Read(string kind, string? text)
        => text is not null && _kinds.TryGetValue(kind, out Type? type) ? (DomainEvent?)JsonSerializer.Deserialize(text, type) : null;
}

using Npgsql;
using NpgsqlTypes;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Reads the outbox from a place on, and knows the place, whatever becomes of the connection.</summary>
internal sealed class OutboxReader
{
    private const int Most = 1000;

    private const string Begin = "SELECT pg_snapshot_xmin(pg_current_snapshot())";

    private const string Next = """
        SELECT xid, position, kind, event::text, at, xid < pg_snapshot_xmin(pg_current_snapshot())
        FROM outbox WHERE (xid, position) > ($1, $2) ORDER BY xid, position LIMIT $3
        """;

    private const string Prune = """
        DELETE FROM outbox WHERE (xid, position) IN (
            SELECT xid, position FROM outbox WHERE at < now() - interval '1 hour' ORDER BY xid, position LIMIT 10000 FOR UPDATE SKIP LOCKED)
        """;

    // Another cluster's numbers, brought by a restored dump, say nothing here.
    private const string RemoveForeign = "DELETE FROM outbox WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())";

    private ulong _number;
    private int _position = -1;

    /// <summary>Begins where everything that is not finished yet is still to be read.</summary>
    public async Task BeginAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(RemoveForeign, connection);
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = Begin;
        _number = (ulong)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>What follows the place, in order, and at the end of it perhaps rows that are not settled. Does not move the place.</summary>
    public async Task<List<OutboxRow>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(Next, connection)
        {
            Parameters =
            {
                new NpgsqlParameter { Value = _number, NpgsqlDbType = NpgsqlDbType.Xid8 },
                new NpgsqlParameter<int> { TypedValue = _position },
                new NpgsqlParameter<int> { TypedValue = Most },
            },
        };
        List<OutboxRow> rows = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            string? text = await reader.IsDBNullAsync(3, ct) ? null : reader.GetString(3);
            rows.Add(new OutboxRow(
                reader.GetFieldValue<ulong>(0), reader.GetInt32(1), reader.GetString(2), text, reader.GetFieldValue<DateTimeOffset>(4), reader.GetBoolean(5)));
        }

        return rows;
    }

    /// <summary>Moves the place behind a row.</summary>
    public void Pass(OutboxRow row) => (_number, _position) = (row.Number, row.Position);

    /// <summary>Removes what every instance has read long ago.</summary>
    public static async Task PruneAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(Prune, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

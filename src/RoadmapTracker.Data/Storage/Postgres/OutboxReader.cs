using Npgsql;
using NpgsqlTypes;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Reads the outbox from a place on, and knows the place, whatever becomes of the connection.</summary>
internal sealed class OutboxReader
{
    private const int Most = 1000;

    // The oldest of a snapshot would do too, but is that of all databases of the server, and another's may last for hours.
    private const string UnderWay = """
        SELECT pg_snapshot_xmax(pg_current_snapshot()), array(SELECT backend_xid FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL)
        """;

    private const string Next = "SELECT xid, position, kind, event::text, at FROM outbox WHERE (xid, position) > ($1, $2) ORDER BY xid, position LIMIT $3";

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
        _number = await OldestUnderWayAsync(connection, ct);
    }

    /// <summary>What follows the place, in order, and at the end of it perhaps rows that are not settled. Does not move the place.</summary>
    public async Task<List<OutboxRow>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if ((await ReadAsync(connection, settledBelow: 0, ct)).Count == 0) return [];

        // Asked before the rows are read: what is under way no more is seen by then.
        return await ReadAsync(connection, await OldestUnderWayAsync(connection, ct), ct);
    }

    /// <summary>Moves the place behind a row.</summary>
    public void Pass(OutboxRow row) => (_number, _position) = (row.Number, row.Position);

    /// <summary>Removes what every instance has read long ago.</summary>
    public static async Task PruneAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(Prune, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<ulong> OldestUnderWayAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(UnderWay, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        ulong next = reader.GetFieldValue<ulong>(0);

        // The view knows the lower half of the numbers only.
        return reader.GetFieldValue<uint[]>(1).Aggregate(next, (oldest, number) => Math.Min(oldest, next + (ulong)(long)(int)(number - (uint)next)));
    }

    private async Task<List<OutboxRow>> ReadAsync(NpgsqlConnection connection, ulong settledBelow, CancellationToken ct)
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
            ulong number = reader.GetFieldValue<ulong>(0);
            string? text = await reader.IsDBNullAsync(3, ct) ? null : reader.GetString(3);
            rows.Add(new OutboxRow(number, reader.GetInt32(1), reader.GetString(2), text, reader.GetFieldValue<DateTimeOffset>(4), number < settledBelow));
        }

        return rows;
    }
}

using System.Runtime.CompilerServices;
using Npgsql;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>One state of a PostgreSQL database: a transaction that sees what was committed when it began.</summary>
/// <param name="connection">The connection, its transaction begun; disposed with this.</param>
/// <param name="columns">The types of columns.</param>
internal sealed class PostgresCopySource(NpgsqlConnection connection, PostgresCopyColumns columns) : CopySource
{
    /// <summary>Begins to read one state.</summary>
    public static async Task<PostgresCopySource> BeginAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await connection.RunAsync("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ct);
        return new PostgresCopySource(connection, await PostgresCopyColumns.ReadAsync(connection, ct));
    }

    /// <summary>How many rows a table has.</summary>
    public static async Task<long> CountAsync(NpgsqlConnection connection, CopyTable table, CancellationToken ct)
    {
        await using NpgsqlCommand command = new($"SELECT count(*) FROM {table.Name}", connection) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The rows of a table.</summary>
    public static async IAsyncEnumerable<object?[]> ReadAsync(
        NpgsqlConnection connection, PostgresCopyColumns columns, CopyTable table, [EnumeratorCancellation] CancellationToken ct)
    {
        PostgresCopyType[] types = columns.Of(table);
        string order = string.Join(", ", table.Key.Select(column => columns.Of(table.Name, column).Order($"\"{column}\"")));
        await using NpgsqlCommand command = new($"SELECT {PostgresCommands.Names(table.Columns)} FROM {table.Name} ORDER BY {order}", connection) { CommandTimeout = 0 };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(ct);
        object?[] row = new object?[types.Length];
        while (await reader.ReadAsync(ct))
        {
            for (int i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : types[i].Read(reader, i);
            yield return row;
        }
    }

    /// <summary>Walks the audit of a database.</summary>
    public static async Task<AuditChain> WalkAuditAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        AuditChain chain = new();
        await using NpgsqlCommand command = new(AuditReads.Chain, connection) { CommandTimeout = 0 };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(ct);
        PostgresRow row = new(reader);
        while (await reader.ReadAsync(ct)) AuditReads.Take(row, chain);
        return chain;
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CopyTable>> TablesAsync(CancellationToken ct) => Task.FromResult(columns.Tables);

    /// <inheritdoc/>
    public override Task<long> CountAsync(CopyTable table, CancellationToken ct) => CountAsync(connection, table, ct);

    /// <inheritdoc/>
    public override IAsyncEnumerable<object?[]> ReadAsync(CopyTable table, CancellationToken ct) => ReadAsync(connection, columns, table, ct);

    /// <inheritdoc/>
    protected override Task<AuditChain> WalkAuditAsync(CancellationToken ct) => WalkAuditAsync(connection, ct);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => connection.DisposeAsync();
}

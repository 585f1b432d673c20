using System.Globalization;
using Npgsql;
using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>A PostgreSQL database that is filled in one transaction.</summary>
/// <remarks>
/// While rows come, triggers are off and references are away: tables refer to each other in circles, and all references are looked at
/// together, which is much quicker, when they are put back.
/// </remarks>
internal sealed class PostgresCopyTarget : CopyTarget
{
    private const string SearchTable = "search_entry";

    private const string References = """
        SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2
        """;

    private const string Numbers = """
        SELECT c.relname::text, quote_ident(a.attname), pg_get_serial_sequence(quote_ident(c.relname), a.attname) FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> '' WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
        """;

    private readonly NpgsqlConnection _connection;
    private readonly PostgresCopyColumns _columns;
    private readonly List<string[]> _references;

    private PostgresCopyTarget(NpgsqlConnection connection, PostgresCopyColumns columns, List<string[]> references)
        => (_connection, _columns, _references) = (connection, columns, references);

    /// <summary>Begins to fill a database whose tables are there.</summary>
    /// <param name="connection">Holds the start lock, which keeps others away meanwhile; disposed with the target.</param>
    /// <param name="replace">Whether rows that are there already may be lost.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="CopyException">There are rows.</exception>
    public static async Task<PostgresCopyTarget> BeginAsync(NpgsqlConnection connection, bool replace, CancellationToken ct)
    {
        await connection.RunAsync("BEGIN; SET LOCAL lock_timeout = '10s'", ct);
        PostgresCopyColumns columns = await PostgresCopyColumns.ReadAsync(connection, ct);
        string[] tables = [.. columns.Tables.Select(table => table.Name)];
        string rows = string.Join(" UNION ALL ", tables.Select(table => $"(SELECT 'x' FROM {table} LIMIT 1)"));
        if (!replace && (await connection.TextsAsync(rows, ct)).Count > 0)
            throw new CopyException($"There is a database in '{connection.Database}' already. To lose what is in it, say --replace.");

        List<string[]> references = await connection.TextsAsync(References, ct);
        IEnumerable<string> changes =
        [
            .. references.Select(reference => $"ALTER TABLE {reference[0]} DROP CONSTRAINT {reference[1]}"),
            .. tables.Select(table => $"ALTER TABLE {table} DISABLE TRIGGER USER"),
            $"TRUNCATE progress_tally_part, {string.Join(", ", tables)}",
        ];
        await connection.RunAsync(string.Join("; ", changes), ct);
        return new PostgresCopyTarget(connection, columns, references);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CopyTable>> TablesAsync(CancellationToken ct) => Task.FromResult(_columns.Tables);

    /// <inheritdoc/>
    public override Task<long> CountAsync(CopyTable table, CancellationToken ct) => PostgresCopySource.CountAsync(_connection, table, ct);

    /// <inheritdoc/>
    public override IAsyncEnumerable<object?[]> ReadAsync(CopyTable table, CancellationToken ct)
        => PostgresCopySource.ReadAsync(_connection, _columns, table, ct);

    /// <inheritdoc/>
    public override async Task WriteAsync(CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        if (table.Name == SearchTable)
        {
            await WriteSearchAsync(table, rows, ct);
            return;
        }

        PostgresCopyType[] types = _columns.Of(table);
        await using NpgsqlBinaryImporter import = await _connection.BeginBinaryImportAsync(
            $"COPY {table.Name} ({PostgresCommands.Names(table.Columns)}) FROM STDIN (FORMAT BINARY)", ct);
        import.Timeout = Timeout.InfiniteTimeSpan;
        await foreach (object?[] row in rows)
        {
            await import.StartRowAsync(ct);
            for (int i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value) await import.WriteAsync(types[i].Write(value), types[i].Type, ct);
                else await import.WriteNullAsync(ct);
            }
        }

        await import.CompleteAsync(ct);
    }

    /// <inheritdoc/>
    public override async Task CompleteAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        progress.Report(new CopyProgress("check references", 0, _references.Count));
        for (int i = 0; i < _references.Count; i++)
        {
            await _connection.RunAsync($"ALTER TABLE {_references[i][0]} ADD CONSTRAINT {_references[i][1]} {_references[i][2]}", ct);
            progress.Report(new CopyProgress("check references", i + 1, _references.Count));
        }

        await _connection.RunAsync(
            $"INSERT INTO progress_tally_part (group_kind, group_id, state, reported_status, assessed_status, part, count) SELECT group_kind, group_id, state, reported_status, assessed_status, 0, count FROM ({Derived.Counts}) AS counted", ct);
        foreach (CopyTable table in _columns.Tables) await _connection.RunAsync($"ALTER TABLE {table.Name} ENABLE TRIGGER USER", ct);
        foreach (string[] number in await _connection.TextsAsync(Numbers, ct))
            await _connection.RunAsync($"SELECT setval('{number[2]}', (SELECT coalesce(max({number[1]}), 0) + 1 FROM {number[0]}), false)", ct);
    }

    /// <inheritdoc/>
    public override async Task CommitAsync(CancellationToken ct)
    {
        await _connection.RunAsync("COMMIT", ct);
        await _connection.RunAsync("ANALYZE", ct);
    }

    /// <inheritdoc/>
    protected override Task<AuditChain> WalkAuditAsync(CancellationToken ct) => PostgresCopySource.WalkAuditAsync(_connection, ct);

    /// <summary>Ends the connection, and with it what is left of the transaction, and the lock.</summary>
    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    // As text, since only the server's own reading of words bounds and merges their places.
    private async Task WriteSearchAsync(CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        int id = table.Columns.Index().First(column => column.Item == "subject_id").Index;
        int title = table.Columns.Index().First(column => column.Item == "title").Index;
        int body = table.Columns.Index().First(column => column.Item == "body").Index;
        await using NpgsqlCopyTextWriter import = await _connection.BeginTextImportAsync(
            $"COPY {table.Name} ({PostgresCommands.Names(table.Columns)}, words) FROM STDIN", ct);
        import.Timeout = Timeout.Infinite;
        await foreach (object?[] row in rows)
        {
            string words = PostgresWords.Vector((string)row[title]!, (string)row[body]!);
            IEnumerable<string> values = row.Select((value, i) => i == id ? new Guid((byte[])value!, bigEndian: true).ToString() : Escape(Convert.ToString(value, CultureInfo.InvariantCulture)!));
            await import.WriteAsync($"{string.Join('\t', values)}\t{Escape(words)}\n".AsMemory(), ct);
        }
    }

    private static string Escape(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}

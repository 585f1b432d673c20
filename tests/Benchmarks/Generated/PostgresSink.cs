using Npgsql;
using NpgsqlTypes;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Storage.Postgres;

namespace Benchmarks.Generated;

/// <summary>A PostgreSQL database, filled by COPY. Triggers that count and indices that are no keys are set aside.</summary>
/// <param name="connectionString">A prepared database.</param>
internal sealed class PostgresSink(string connectionString) : MadeUpSink
{
    private const string Filled = """
        ARRAY['organisation', 'volunteer_offer', 'volunteer_offer_version', 'offer_target', 'commitment', 'commitment_version', 'commitment_organisation',
            'commitment_organisation_version', 'commitment_recommendation', 'commitment_recommendation_version', 'progress_record', 'progress_record_version',
            'progress_recommendation', 'progress_recommendation_version', 'progress_organisation', 'progress_organisation_version', 'search_entry']
        """;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 });

    public override Task<IReadOnlyList<Guid>> IdsAsync(string sql, CancellationToken ct) => QueryAsync(sql, row => row.GetGuid(0), ct);

    public override async Task<bool> BeginAsync(MadeUpSizes sizes, CancellationToken ct)
    {
        await RunAsync("CREATE TABLE IF NOT EXISTS made_up_data (step text PRIMARY KEY, done integer NOT NULL, aside text)", ct);
        var known = await QueryAsync("SELECT step, done FROM made_up_data WHERE step LIKE 'MadeUpSizes%'", row => (row.GetString(0), row.GetInt32(1)), ct);
        if (known is [var (step, done)])
            return step == sizes.ToString() ? done == 0 : throw new InvalidOperationException($"The database holds {step}; take a new one for {sizes}.");
        await RunAsync(
            $"""
            DO $$
            DECLARE i record;
            BEGIN
                FOR i IN SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY({Filled})
                    AND indexname NOT IN (SELECT conname FROM pg_constraint)
                LOOP
                    INSERT INTO made_up_data VALUES (i.indexname, 0, i.indexdef);
                    EXECUTE format('DROP INDEX %I', i.indexname);
                END LOOP;
                ALTER TABLE progress_record DISABLE TRIGGER USER;
                ALTER TABLE progress_recommendation DISABLE TRIGGER USER;
                ALTER TABLE progress_organisation DISABLE TRIGGER USER;
                INSERT INTO made_up_data VALUES ('{sizes}', 0, NULL);
            END $$
            """,
            ct);
        return true;
    }

    public override async Task<int> DoneAsync(string step, CancellationToken ct)
        => (await QueryAsync("SELECT done FROM made_up_data WHERE step = $1", row => row.GetInt32(0), ct, step)).SingleOrDefault();

    public override async Task AddAsync(string step, MadeUpTable table, int from, int to, CancellationToken ct)
    {
        await using var connection = await _source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (table.Name == "search_entry")
        {
            // COPY takes a tsvector only in its own form; the text is turned into one by the server.
            await RunAsync(connection, "CREATE TEMP TABLE found (kind text, subject_id uuid, title text, body text, words text) ON COMMIT DROP", ct);
            await CopyAsync(connection, "found", [.. table.Columns, "words"], Rows(row => [.. row, PostgresWords.Vector((string)row[2]!, (string)row[3]!)]), ct);
            await RunAsync(connection, "INSERT INTO search_entry (kind, subject_id, title, body, words) SELECT kind, subject_id, title, body, words::tsvector FROM found", ct);
        }
        else
        {
            await CopyAsync(connection, table.Name, table.Columns, Rows(row => row), ct);
        }

        await RunAsync(connection, "INSERT INTO made_up_data VALUES ($1, $2, NULL) ON CONFLICT (step) DO UPDATE SET done = excluded.done", ct, step, to);
        await transaction.CommitAsync(ct);

        IEnumerable<object?[]> Rows(Func<object?[], object?[]> change) => Enumerable.Range(from, to - from).SelectMany(table.Rows).Select(change);
    }

    public override async Task FinishAsync(CancellationToken ct)
    {
        foreach (var (name, sql) in await QueryAsync("SELECT step, aside FROM made_up_data WHERE aside IS NOT NULL", row => (row.GetString(0), row.GetString(1)), ct))
        {
            await RunAsync($"SET maintenance_work_mem = '512MB'; {sql}; DELETE FROM made_up_data WHERE step = '{name}'", ct);
        }

        await RunAsync("ANALYZE", ct);
        await RunAsync(
            $"""
            SET work_mem = '256MB';
            DELETE FROM progress_tally_part;
            INSERT INTO progress_tally_part
                SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, 0, count(*)
                FROM progress_counted c JOIN progress_group g ON g.record_id = c.id GROUP BY 1, 2, 3, 4, 5;
            {ProgressTallyHistory.Rebuild.Replace("@open", $"'{VersionHistory.Open:yyyy-MM-dd HH:mm:ss}+00'::timestamptz", StringComparison.Ordinal)}
            ALTER TABLE progress_record ENABLE TRIGGER USER;
            ALTER TABLE progress_recommendation ENABLE TRIGGER USER;
            ALTER TABLE progress_organisation ENABLE TRIGGER USER;
            UPDATE made_up_data SET done = 1 WHERE step LIKE 'MadeUpSizes%';
            DELETE FROM made_up_data WHERE step NOT LIKE 'MadeUpSizes%';
            """,
            ct);
        await RunAsync("VACUUM ANALYZE", ct);
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var value in row) await WriteAsync(writer, value, ct);
        }

        await writer.CompleteAsync(ct);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, CancellationToken ct) => value switch
    {
        null => writer.WriteNullAsync(ct),
        Guid id => writer.WriteAsync(id, NpgsqlDbType.Uuid, ct),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text, ct),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer, ct),
        DateOnly day => writer.WriteAsync(day, NpgsqlDbType.Date, ct),
        DateTimeOffset moment => writer.WriteAsync(moment, NpgsqlDbType.TimestampTz, ct),
        _ => throw new ArgumentException($"No column takes {value.GetType()}.", nameof(value)),
    };

    private async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var connection = await _source.OpenConnectionAsync(ct);
        await RunAsync(connection, sql, ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object[] values)
    {
        await using var command = _source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<T> rows = [];
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }
}

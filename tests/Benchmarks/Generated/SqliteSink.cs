using System.Globalization;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.History;
using RoadmapTracker.Domain.Search;

namespace Benchmarks.Generated;

/// <summary>A SQLite file. The triggers that count are set aside; the indices stay, for the rows come nearly in their order.</summary>
internal sealed class SqliteSink : MadeUpSink
{
    private readonly SqliteConnection _connection;

    /// <param name="file">A prepared database.</param>
    public SqliteSink(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA temp_store = FILE");
    }

    public override Task<IReadOnlyList<Guid>> IdsAsync(string sql, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<Guid>>([.. Query(sql, row => new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true))]);

    public override Task<bool> BeginAsync(MadeUpSizes sizes, CancellationToken ct)
    {
        Run("CREATE TABLE IF NOT EXISTS made_up_data (step TEXT PRIMARY KEY, done INTEGER NOT NULL, aside TEXT)");
        var known = Query("SELECT step, done FROM made_up_data WHERE step LIKE 'MadeUpSizes%'", row => (Step: row.GetString(0), Done: row.GetInt32(1)));
        if (known is [var (step, done)])
        {
            return step == sizes.ToString() ? Task.FromResult(done == 0) : throw new InvalidOperationException($"The database holds {step}; take a new one for {sizes}.");
        }

        using var transaction = _connection.BeginTransaction();
        foreach (var (name, sql) in Query("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'progress_%'", row => (row.GetString(0), row.GetString(1))))
        {
            Run("INSERT INTO made_up_data VALUES ($0, 0, $1)", name, sql);
            Run($"DROP TRIGGER {name}");
        }

        Run("INSERT INTO made_up_data VALUES ($0, 0, NULL)", sizes.ToString());
        transaction.Commit();
        return Task.FromResult(true);
    }

    public override Task<int> DoneAsync(string step, CancellationToken ct)
        => Task.FromResult(Query("SELECT done FROM made_up_data WHERE step = $0", row => row.GetInt32(0), step).SingleOrDefault());

    public override Task AddAsync(string step, MadeUpTable table, int from, int to, CancellationToken ct)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Command($"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, n) => $"${n}"))})");
        using var index = Command("INSERT INTO search_index (rowid, title, body) VALUES (last_insert_rowid(), $0, $1)");
        for (var i = from; i < to; i++)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var row in table.Rows(i))
            {
                Execute(insert, row);
                if (table.Name == "search_entry") Execute(index, SearchText.Normalise((string)row[2]!), SearchText.Normalise((string)row[3]!));
            }
        }

        Run("INSERT INTO made_up_data VALUES ($0, $1, NULL) ON CONFLICT (step) DO UPDATE SET done = excluded.done", step, to);
        transaction.Commit();
        return Task.CompletedTask;
    }

    public override Task FinishAsync(CancellationToken ct)
    {
        using (var transaction = _connection.BeginTransaction())
        {
            Run("DELETE FROM progress_tally");
            Run("""
                INSERT INTO progress_tally SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, count(*)
                    FROM progress_counted c JOIN progress_group g ON g.record_id = c.id GROUP BY 1, 2, 3, 4, 5
                """);
            Run(ProgressTallyHistory.Rebuild.Replace("@open", "$0", StringComparison.Ordinal), VersionHistory.Open);
            foreach (var sql in Query("SELECT aside FROM made_up_data WHERE aside IS NOT NULL", row => row.GetString(0))) Run(sql);
            Run("UPDATE made_up_data SET done = 1, aside = NULL WHERE step LIKE 'MadeUpSizes%'");
            Run("DELETE FROM made_up_data WHERE step NOT LIKE 'MadeUpSizes%'");
            transaction.Commit();
        }

        Run("INSERT INTO search_index (search_index) VALUES ('optimize')");
        Run("ANALYZE");
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(bigEndian: true),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        _ => value,
    };

    private static void Execute(SqliteCommand command, params object?[] values)
    {
        for (var p = 0; p < values.Length; p++)
        {
            if (command.Parameters.Count <= p) command.Parameters.AddWithValue($"${p}", Stored(values[p]));
            else command.Parameters[p].Value = Stored(values[p]);
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Run(string sql, params object?[] values)
    {
        using var command = Command(sql);
        Execute(command, values);
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var command = Command(sql);
        for (var p = 0; p < values.Length; p++) command.Parameters.AddWithValue($"${p}", Stored(values[p]));
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}

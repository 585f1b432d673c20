using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>One state of a SQLite database: a read transaction, which the writer does not wait for.</summary>
/// <param name="connection">The connection, its transaction begun; disposed with this.</param>
/// <param name="isTemporary">Whether the file is deleted then.</param>
internal sealed class SqliteCopySource(SqliteConnection connection, bool isTemporary) : CopySource
{
    /// <summary>The connection inside the transaction.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Begins to read one state.</summary>
    public static async Task<SqliteCopySource> BeginAsync(SqliteConnection connection, CancellationToken ct, bool isTemporary = false)
    {
        // The transaction begins with the first read.
        await connection.RunAsync("BEGIN", ct);
        SqliteCopySource source = new(connection, isTemporary);
        await TablesAsync(connection, ct);
        return source;
    }

    /// <summary>The tables of a database whose rows are copied.</summary>
    public static async Task<IReadOnlyList<CopyTable>> TablesAsync(SqliteConnection connection, CancellationToken ct)
    {
        List<CopyTable> tables = [];
        const string Names = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
        foreach (string name in (await connection.TextsAsync(Names, ct)).Where(CopyRules.Copies))
        {
            tables.Add(CopyRules.TableOf(
                name,
                await connection.TextsAsync($"SELECT name FROM pragma_table_xinfo('{name}') WHERE hidden = 0", ct),
                await connection.TextsAsync($"SELECT name FROM pragma_table_xinfo('{name}') WHERE pk > 0 ORDER BY pk", ct)));
        }

        return tables;
    }

    /// <summary>How many rows a table has.</summary>
    public static async Task<long> CountAsync(SqliteConnection connection, CopyTable table, CancellationToken ct)
        => await connection.NumberAsync($"SELECT count(*) FROM {table.Name}", ct);

    /// <summary>The rows of a table.</summary>
    public static async IAsyncEnumerable<object?[]> ReadAsync(SqliteConnection connection, CopyTable table, [EnumeratorCancellation] CancellationToken ct)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {Names(table.Columns)} FROM {table.Name} ORDER BY {Names(table.Key)}";
        await using SqliteDataReader reader = command.ExecuteReader();
        object?[] row = new object?[table.Columns.Count];
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            for (int i = 0; i < row.Length; i++) row[i] = reader.GetValue(i) is var value && value is DBNull ? null : value;
            yield return row;
        }
    }

    /// <summary>Walks the audit of a database.</summary>
    public static Task<AuditChain> WalkAuditAsync(SqliteConnection connection, CancellationToken ct)
    {
        AuditChain chain = new();
        using SqliteStatement statement = new(connection.Handle!, AuditReads.Chain);
        while (statement.Step())
        {
            ct.ThrowIfCancellationRequested();
            AuditReads.Take(statement.Row, chain);
        }

        return Task.FromResult(chain);
    }

    /// <summary>Columns for a statement; some are named like words of SQL.</summary>
    public static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    /// <summary>Lets go of the state: what is read from here on is what the database has become.</summary>
    public Task EndAsync(CancellationToken ct) => connection.RunAsync("COMMIT", ct);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CopyTable>> TablesAsync(CancellationToken ct) => TablesAsync(connection, ct);

    /// <inheritdoc/>
    public override Task<long> CountAsync(CopyTable table, CancellationToken ct) => CountAsync(connection, table, ct);

    /// <inheritdoc/>
    public override IAsyncEnumerable<object?[]> ReadAsync(CopyTable table, CancellationToken ct) => ReadAsync(connection, table, ct);

    /// <inheritdoc/>
    protected override Task<AuditChain> WalkAuditAsync(CancellationToken ct) => WalkAuditAsync(connection, ct);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        if (isTemporary) File.Delete(connection.DataSource);
    }
}

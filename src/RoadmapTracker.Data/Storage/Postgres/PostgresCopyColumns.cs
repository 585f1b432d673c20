using Npgsql;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>The tables of a database that are copied, with the types of their columns.</summary>
internal sealed class PostgresCopyColumns
{
    private const string Columns = """
        SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL) FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = current_schema()::regnamespace ORDER BY 1, 2
        """;

    private const string Keys = """
        SELECT c.relname::text, a.attname::text FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS key(number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.number
        WHERE i.indisprimary AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname, key.place
        """;

    private readonly Dictionary<(string Table, string Column), PostgresCopyType> _types = [];

    private PostgresCopyColumns(IReadOnlyList<CopyTable> tables) => Tables = tables;

    /// <summary>The tables.</summary>
    public IReadOnlyList<CopyTable> Tables { get; }

    /// <summary>Reads them from the catalogue.</summary>
    /// <exception cref="CopyException">A column is of a type that copies do not know.</exception>
    public static async Task<PostgresCopyColumns> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        List<string[]> columns = [.. (await connection.TextsAsync(Columns, ct)).Where(column => CopyRules.Copies(column[0]))];
        ILookup<string, string> keys = (await connection.TextsAsync(Keys, ct)).ToLookup(key => key[0], key => key[1], StringComparer.Ordinal);
        CopyTable[] tables =
        [
            .. columns.GroupBy(column => column[0], StringComparer.Ordinal)
                .Select(table => CopyRules.TableOf(table.Key, table.Select(column => column[1]), [.. keys[table.Key]])),
        ];
        PostgresCopyColumns copied = new(tables);
        HashSet<(string, string)> wanted = [.. tables.SelectMany(table => table.Columns.Select(column => (table.Name, column)))];
        foreach (string[] column in columns.Where(column => wanted.Contains((column[0], column[1]))))
            copied._types.Add((column[0], column[1]), PostgresCopyType.Of(column[2], $"{column[0]}.{column[1]}"));
        return copied;
    }

    /// <summary>The type of a column.</summary>
    public PostgresCopyType Of(string table, string column) => _types[(table, column)];

    /// <summary>The types of a table's columns, in their order.</summary>
    public PostgresCopyType[] Of(CopyTable table) => [.. table.Columns.Select(column => Of(table.Name, column))];
}

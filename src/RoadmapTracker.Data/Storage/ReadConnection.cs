using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage;

/// <summary>One reading connection with the statements it has prepared, kept from request to request.</summary>
internal sealed class ReadConnection(SqliteConnection connection) : IDisposable
{
    // Statements differ by filter and batch size only; past this many the oldest half is forgotten.
    private const int StatementLimit = 256;

    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    /// <summary>The connection.</summary>
    public SqliteConnection Connection { get; } = connection;

    /// <summary>The prepared command of a statement, its parameters $0, $1, … set in order.</summary>
    public SqliteCommand Prepare(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!_statements.TryGetValue(sql, out SqliteCommand? command))
        {
            if (_statements.Count >= StatementLimit) Forget(StatementLimit / 2);
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < parameters.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = ParameterName(i) });
            _statements.Add(sql, command);
        }

        for (int i = 0; i < parameters.Length; i++) command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteCommand command in _statements.Values) command.Dispose();
        Connection.Dispose();
    }

    private static string ParameterName(int index)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${index}");

    private void Forget(int count)
    {
        foreach (string sql in _statements.Keys.Take(count).ToArray())
        {
            _statements.Remove(sql, out SqliteCommand? command);
            command?.Dispose();
        }
    }
}

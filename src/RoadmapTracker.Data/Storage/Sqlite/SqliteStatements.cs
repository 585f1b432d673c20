using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>The statements a connection has prepared, by their text.</summary>
/// <param name="connection">The connection.</param>
internal sealed class SqliteStatements(sqlite3 connection) : IDisposable
{
    // Statements differ by filter and batch size only; past this many, half of them are forgotten.
    private const int Limit = 256;

    private readonly Dictionary<string, SqliteStatement> _byText = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _byText.Count;

    /// <summary>The prepared statement of a text.</summary>
    public SqliteStatement Find(ReadOnlySpan<char> text)
    {
        if (_byText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out SqliteStatement? statement)) return statement;
        if (_byText.Count >= Limit) Forget(Limit / 2);
        string sql = text.ToString();
        statement = new SqliteStatement(connection, sql);
        _byText.Add(sql, statement);
        return statement;
    }

    /// <inheritdoc/>
    public void Dispose() => Forget(_byText.Count);

    private void Forget(int count)
    {
        foreach (string text in _byText.Keys.Take(count).ToArray())
        {
            _byText.Remove(text, out SqliteStatement? statement);
            statement?.Dispose();
        }
    }
}

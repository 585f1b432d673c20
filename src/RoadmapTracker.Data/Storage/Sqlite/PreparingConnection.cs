using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// A connection that keeps what its commands have prepared, by their text, also for commands that are made anew each time as EF's are:
/// for the writer SQLite's parser was a third of all work.
/// </summary>
/// <param name="connectionString">Where the file is.</param>
public sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Statements differ by columns changed and rows saved together only; past this many, all are forgotten.
    private const int Limit = 512;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new PreparedCommand(this) { Transaction = Transaction };

    /// <summary>Takes a prepared command out, or begins one; nobody else gets it until it is given back.</summary>
    /// <param name="text">Its text.</param>
    internal SqliteCommand Take(string text)
        => _prepared.Remove(text, out SqliteCommand? command) ? command : new SqliteCommand(text, this);

    /// <summary>Keeps a command for the next with the same text.</summary>
    /// <param name="command">The command, whose reader is closed.</param>
    internal void GiveBack(SqliteCommand command)
    {
        if (_prepared.Count == Limit) Forget();
        if (!_prepared.TryAdd(command.CommandText, command)) command.Dispose();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) Forget();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (SqliteCommand command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}

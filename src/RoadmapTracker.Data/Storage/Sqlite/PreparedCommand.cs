using System.Data;
using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A command that runs by what its connection has prepared for the same text, and gives that back when it is disposed.</summary>
internal sealed class PreparedCommand : SqliteCommand
{
    private readonly PreparingConnection _connection;
    private SqliteCommand? _prepared;

    /// <summary>A command without text.</summary>
    public PreparedCommand(PreparingConnection connection) => Connection = _connection = connection;

    /// <inheritdoc/>
    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        if (_prepared?.CommandText != CommandText)
        {
            GiveBack();
            _prepared = _connection.Take(CommandText);
            foreach (SqliteParameter parameter in Parameters) _prepared.Parameters.Add(parameter);
        }

        (_prepared.Transaction, _prepared.CommandTimeout) = (Transaction, CommandTimeout);
        return _prepared.ExecuteReader(behavior);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) GiveBack();
        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        if (_prepared is null) return;
        _prepared.Parameters.Clear();
        _connection.GiveBack(_prepared);
        _prepared = null;
    }
}

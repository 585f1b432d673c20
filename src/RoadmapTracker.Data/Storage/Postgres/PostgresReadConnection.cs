using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>A reading connection to PostgreSQL; what it asks is prepared by the driver from the second time on.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="isReplica">Whether it is one to a replica, which may end a transaction so that it can replay.</param>
/// <param name="reopen">Opens another, to the primary; used when nothing has been read yet and this one turns out to be of no use.</param>
internal sealed class PostgresReadConnection(
    NpgsqlConnection connection, bool isReplica, Func<CancellationToken, ValueTask<NpgsqlConnection>> reopen)
    : ReadConnection, IAsyncDisposable
{
    private NpgsqlConnection _connection = connection;
    private NpgsqlTransaction? _transaction;
    private bool _isProven;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <inheritdoc/>
    // Goes to the server with the first statement.
    internal override async ValueTask BeginAsync(CancellationToken ct)
        => _transaction = await _connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    /// <inheritdoc/>
    internal override async ValueTask EndAsync()
    {
        if (_transaction is not { } transaction) return;
        _transaction = null;
        try
        {
            await transaction.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // It only read, and the server has forgotten it with the connection.
        }
    }

    /// <inheritdoc/>
    internal override TrackerContext CreateContext()
    {
        TrackerContext context = PostgresConnections.CreateContext(_connection, tracking: false);
        context.Database.UseTransaction(_transaction);
        return context;
    }

    /// <inheritdoc/>
    internal override async ValueTask RunAsync<TState>(Statement statement, TState state, Action<Row, TState> read, CancellationToken ct)
    {
        NpgsqlDataReader reader;
        try
        {
            reader = await ExecuteAsync(statement, ct);
        }
        catch (NpgsqlException fault) when (!_isProven && (isReplica || _connection.State != ConnectionState.Open) && PostgresFaults.IsTransient(fault))
        {
            await ReplaceAsync(ct);
            reader = await ExecuteAsync(statement, ct);
        }

        _isProven = true;
        await using (reader)
        {
            PostgresRow row = new(reader);
            while (await reader.ReadAsync(ct)) read(row, state);
        }
    }

    private async Task<NpgsqlDataReader> ExecuteAsync(Statement statement, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(statement.Text.ToString(), _connection, _transaction);
        foreach (SqlValue value in statement.Parameters) command.Parameters.Add(PostgresParameters.Of(value));
        return await command.ExecuteReaderAsync(ct);
    }

    private async Task ReplaceAsync(CancellationToken ct)
    {
        await EndAsync();
        await _connection.DisposeAsync();
        _connection = await reopen(ct);
        await BeginAsync(ct);
    }
}

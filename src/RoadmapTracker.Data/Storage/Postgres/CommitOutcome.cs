using Npgsql;
using NpgsqlTypes;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Finds out what became of a commit whose answer was lost.</summary>
/// <param name="connections">The pools.</param>
/// <param name="number">The number of the transaction.</param>
/// <param name="commitId">What the transaction wrote into the outbox. Its number alone says too little: after a crash it may be given out again.</param>
internal sealed class CommitOutcome(PostgresConnections connections, ulong number, Guid commitId)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks until the database answers.</summary>
    /// <param name="fault">What the commit threw.</param>
    /// <returns>Whether it took place.</returns>
    /// <exception cref="CommitUnknownException">The database has not answered for 30 seconds.</exception>
    public async Task<bool> AskAsync(Exception fault)
    {
        using CancellationTokenSource patience = new(_patience);
        while (true)
        {
            try
            {
                if (!await IsUnderWayAsync(patience.Token)) return await IsThereAsync(patience.Token);
            }
            catch (Exception again) when (PostgresFaults.IsTransient(again))
            {
                // It has not come back yet.
            }
            catch (OperationCanceledException)
            {
                throw new CommitUnknownException(fault);
            }

            try
            {
                await Task.Delay(_pause, patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new CommitUnknownException(fault);
            }
        }
    }

    // The server may not have noticed yet that nobody waits for its answer.
    private async Task<bool> IsUnderWayAsync(CancellationToken ct)
    {
        await using NpgsqlCommand command = connections.Writing.CreateCommand("SELECT pg_xact_status($1)");
        command.Parameters.Add(Number());
        try
        {
            return await command.ExecuteScalarAsync(ct) is "in progress";
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            // Given out and forgotten in a crash.
            return false;
        }
    }

    private async Task<bool> IsThereAsync(CancellationToken ct)
    {
        await using NpgsqlCommand command = connections.Writing.CreateCommand("SELECT EXISTS (SELECT FROM outbox WHERE xid = $1 AND commit_id = $2)");
        command.Parameters.Add(Number());
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = commitId });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private NpgsqlParameter Number() => new() { Value = number, NpgsqlDbType = NpgsqlDbType.Xid8 };
}

using Npgsql;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// Wakes all instances to read the outbox. Not part of a commit, because PostgreSQL makes commits that notify wait for each other; many
/// commits share one ring, and one that is lost only makes the others later, as they look by themselves too.
/// </summary>
/// <param name="connections">The pools.</param>
internal sealed class PostgresBell(PostgresConnections connections)
{
    /// <summary>What to listen to.</summary>
    public const string Channel = "roadmap_tracker_outbox";

    private int _asked;

    /// <summary>Rings soon; does not wait for it.</summary>
    public void Ring()
    {
        if (Interlocked.Increment(ref _asked) == 1) _ = Task.Run(RingAsync);
    }

    private async Task RingAsync()
    {
        int heard;
        do
        {
            heard = Volatile.Read(ref _asked);
            try
            {
                await using NpgsqlCommand command = connections.Writing.CreateCommand($"NOTIFY {Channel}");
                await command.ExecuteNonQueryAsync();
            }
            catch (Exception fault) when (fault is NpgsqlException or ObjectDisposedException)
            {
                // The server or this service is going; whoever is left looks by itself.
            }
        }
        while (Interlocked.CompareExchange(ref _asked, 0, heard) != heard);
    }
}

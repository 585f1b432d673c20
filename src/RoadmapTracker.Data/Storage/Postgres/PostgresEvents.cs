using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// Follows what happens in all instances, this one included, by reading the outbox: woken by a bell, and twice a second without.
/// Each event comes once and in an order that is the same everywhere; when the connection breaks it goes on where it was.
/// </summary>
/// <param name="connections">The pools.</param>
/// <param name="commits">Is told.</param>
/// <param name="replicas">Learns of each commit before anybody is told of it.</param>
/// <param name="moments">Learns the moments of other instances' changes.</param>
/// <param name="catalogue">Is read again when another instance has changed it.</param>
/// <param name="logger">Is told when the connection breaks and when it is back; null for nobody.</param>
internal sealed partial class PostgresEvents(
    PostgresConnections connections,
    PostgresCommits commits,
    PostgresReplicas replicas,
    CommitMoments moments,
    CatalogueStore catalogue,
    ILogger<PostgresEvents>? logger = null)
    : IAsyncDisposable, IDisposable
{
    // Rows wait for transactions with lower numbers, which may end without a ring.
    private static readonly TimeSpan _untilSettled = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _withoutBell = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _untilBack = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _betweenPrunings = TimeSpan.FromMinutes(5);

    private readonly ILogger _logger = logger ?? NullLogger<PostgresEvents>.Instance;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly OutboxReader _outbox = new();
    private Task? _beginning;
    private Task _following = Task.CompletedTask;
    private long _pruned = Stopwatch.GetTimestamp();

    /// <summary>Begins to follow, unless it has begun; what is committed from now on will be told.</summary>
    /// <param name="ct">Cancels the beginning.</param>
    public Task BeginAsync(CancellationToken ct)
    {
        lock (_gate) return _beginning ??= BeginOnceAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested) return;
        await _stopping.CancelAsync();
        await _following;
        _stopping.Dispose();
    }

    private async Task BeginOnceAsync(CancellationToken ct)
    {
        await using (NpgsqlConnection connection = await connections.Writing.OpenConnectionAsync(ct))
        {
            await _outbox.BeginAsync(connection, ct);
            await replicas.LearnAsync(connection, ct);
        }

        _following = Task.Run(FollowAsync, CancellationToken.None);
    }

    private async Task FollowAsync()
    {
        bool isLost = false;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await using NpgsqlConnection connection = await ListenAsync();
                if (isLost) LogBack(_logger);
                isLost = false;
                while (true) await connection.WaitAsync(await ReadAsync(connection), _stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                if (!isLost) LogLost(_logger, fault);
                isLost = true;
            }

            await Task.Delay(_untilBack, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<NpgsqlConnection> ListenAsync()
    {
        NpgsqlConnection connection = await connections.Writing.OpenConnectionAsync(_stopping.Token);
        try
        {
            await using NpgsqlCommand command = new($"LISTEN {PostgresBell.Channel}", connection);
            await command.ExecuteNonQueryAsync(_stopping.Token);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <returns>How long to wait for the bell.</returns>
    private async Task<TimeSpan> ReadAsync(NpgsqlConnection connection)
    {
        List<OutboxRow> rows = await _outbox.ReadAsync(connection, _stopping.Token);
        if (rows.Count > 0) await replicas.LearnAsync(connection, _stopping.Token);
        foreach (IGrouping<ulong, OutboxRow> commit in rows.Where(row => row.IsSettled).GroupBy(row => row.Number)) await TellAsync([.. commit]);

        // These can be read already; only their place in the order is open.
        foreach (OutboxRow row in rows.Where(row => !row.IsSettled)) commits.TellChanged(row.Number);
        if (rows.Count == 0) await PruneAsync(connection);
        return rows.Count == 0 ? _withoutBell : rows[^1].IsSettled ? TimeSpan.FromMilliseconds(1) : _untilSettled;
    }

    private async Task TellAsync(OutboxRow[] rows)
    {
        if (rows.Any(row => row.Kind == PostgresOutbox.Catalogue)) await catalogue.ReloadAsync(_stopping.Token);
        moments.Know(rows[^1].At);
        commits.Tell(rows[^1].Number, [.. rows.Select(row => PostgresOutbox.Read(row.Kind, row.Text)).OfType<DomainEvent>()]);
        _outbox.Pass(rows[^1]);
    }

    private async Task PruneAsync(NpgsqlConnection connection)
    {
        if (Stopwatch.GetElapsedTime(_pruned) < _betweenPrunings) return;
        _pruned = Stopwatch.GetTimestamp();
        await OutboxReader.PruneAsync(connection, _stopping.Token);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Events of other instances cannot be heard; they will be told when the database is back")]
    private static partial void LogLost(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Events of other instances are heard again")]
    private static partial void LogBack(ILogger logger);
}

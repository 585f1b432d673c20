using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Seed;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// Each write is a serialisable transaction of its own, so that rules over several rows hold as they do with one writer; a few run
/// at a time, others wait in memory. What fails because of another transaction, or because the server went, is done again, unseen;
/// where the answer to a commit is lost, the database is asked whether it took place, so nothing is done twice.
/// </summary>
/// <param name="connections">The pools.</param>
/// <param name="options">How many writes may wait.</param>
/// <param name="search">The full-text index.</param>
/// <param name="commits">Who hears of commits in this process.</param>
/// <param name="replicas">Learns of each commit before anybody is told of it.</param>
/// <param name="bell">Wakes other instances.</param>
/// <param name="moments">Gives each write its moment.</param>
internal sealed class PostgresWriter(
    PostgresConnections connections,
    TrackerDataOptions options,
    SearchIndex search,
    PostgresCommits commits,
    PostgresReplicas replicas,
    PostgresBell bell,
    CommitMoments moments)
    : TrackerWriter(search, []), IDisposable
{
    // "audit" in ASCII; unlike any other number that a lock is taken by.
    private const long AuditLock = 0x6175646974;

    // Two writers collide once; what collides again and again does so with itself.
    private const int MostCollisions = 3;

    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(250);

    // What is erased is out of the tables' files within this time, or the caller is told.
    private static readonly TimeSpan _erasurePatience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _free = new(connections.WriterLimit, connections.WriterLimit);
    private int _waiting;

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.WriterPatience);
        await TakePlaceAsync(patience.Token, ct);
        try
        {
            (T result, bool erases) = await CommitAsync(work, patience.Token, ct);
            if (erases) await RewriteAsync();
            return result;
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    /// <inheritdoc/>
    // Whoever has the lock knows that all before have committed, but the transaction's own snapshot is older than some of them.
    private protected override async Task<AuditHead> AuditHeadAsync(TrackerContext context, CancellationToken ct)
    {
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AuditLock})", ct);
        await using NpgsqlConnection connection = await connections.Writing.OpenConnectionAsync(ct);
        await using TrackerContext present = PostgresConnections.CreateContext(connection, tracking: false);
        return await AuditedChange.HeadAsync(present, ct);
    }

    private async Task TakePlaceAsync(CancellationToken patience, CancellationToken ct)
    {
        if (_free.Wait(0, CancellationToken.None)) return;
        if (Interlocked.Increment(ref _waiting) > options.WriterQueueLimit)
        {
            Interlocked.Decrement(ref _waiting);
            throw new WriterBusyException(options.WriterQueueLimit);
        }

        try
        {
            await _free.WaitAsync(patience);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new WriterBusyException(options.WriterQueueLimit);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<(T Result, bool Erases)> CommitAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken patience, CancellationToken ct)
    {
        for (int attempt = 0; ; attempt++)
        {
            Exception fault;
            try
            {
                return await TryCommitAsync(work, patience);
            }
            catch (CommitUnknownException)
            {
                // Made again it might be made twice.
                throw;
            }
            catch (Exception caught) when (PostgresFaults.IsTransient(caught) || (attempt < MostCollisions && PostgresFaults.IsCollision(caught)))
            {
                fault = caught;
            }
            catch (Exception caught) when (PostgresFaults.IsUnavailable(caught))
            {
                throw new DataUnavailableException(caught);
            }
            catch (OperationCanceledException caught) when (!ct.IsCancellationRequested)
            {
                throw new DataUnavailableException(caught);
            }

            // Random, or two that were in each other's way would be so again.
            TimeSpan pause = TimeSpan.FromMilliseconds(Random.Shared.Next(1, 1 << Math.Min(attempt + 3, 9)));
            try
            {
                await Task.Delay(pause < _longestPause ? pause : _longestPause, patience);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw new DataUnavailableException(fault);
            }
        }
    }

    private async Task<(T Result, bool Erases)> TryCommitAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using NpgsqlConnection connection = await connections.Writing.OpenConnectionAsync(ct);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        await using TrackerContext context = PostgresConnections.CreateContext(connection, tracking: true);
        context.Database.AutoSavepointsEnabled = false;
        context.Now = moments.Next();
        await context.Database.UseTransactionAsync(transaction, ct);

        (T result, IReadOnlyList<DomainEvent> events) = await RunAsync(context, work, ct);
        Guid id = Guid.CreateVersion7();
        string otherwise = context.ChangeTracker.Entries<SeedLoad>().Any() ? PostgresOutbox.Catalogue : PostgresOutbox.Nothing;
        ulong number = await PostgresOutbox.WriteAsync(connection, id, context.Now, events, otherwise, ct);
        ct.ThrowIfCancellationRequested();
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception fault) when (!PostgresFaults.IsRefusal(fault))
        {
            if (!await new CommitOutcome(connections, number, id).AskAsync(fault)) throw;
        }

        await LearnAsync(connection);
        commits.TellChanged(number);
        bell.Ring();
        return (result, context.Erases);
    }

    // What is committed is committed, whatever becomes of the connection now.
    private async Task LearnAsync(NpgsqlConnection connection)
    {
        try
        {
            await replicas.LearnAsync(connection, CancellationToken.None);
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException)
        {
            replicas.Lose();
        }
    }

    // An erased row stays in its table's file until the table is written anew; these are short. The server's write-ahead log holds it
    // until its segments are used again. The change itself is committed and must not be made again when this fails.
    private async Task RewriteAsync()
    {
        using CancellationTokenSource patience = new(_erasurePatience);
        while (true)
        {
            try
            {
                await using NpgsqlConnection connection = await connections.Writing.OpenConnectionAsync(patience.Token);
                await using NpgsqlCommand command = new("VACUUM (FULL) account_holder, contact_person, representation, secretariat_appointment", connection);
                await command.ExecuteNonQueryAsync(patience.Token);
                return;
            }
            catch (Exception fault) when (patience.IsCancellationRequested || (fault is NpgsqlException && !PostgresFaults.IsTransient(fault)))
            {
                throw new CommitUnknownException(fault);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(_longestPause, CancellationToken.None);
            }
        }
    }
}

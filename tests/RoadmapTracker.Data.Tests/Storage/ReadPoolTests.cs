using System.Diagnostics.Metrics;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>More requests than can read at a time.</summary>
public sealed class ReadPoolTests
{
    // Readers of other tests wait too.
    private static readonly AsyncLocal<bool> _isOurs = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_that_wait_are_counted_and_refused_when_they_are_too_many()
    {
        TrackerDataOptions options = new() { ConnectionString = "", ReaderQueueLimit = 2, ReaderPatience = TimeSpan.FromMinutes(1) };
        using ReadTurns turns = new(readers: 1, options);
        await turns.TakeAsync(Ct);
        int waiting = 0;
        _isOurs.Value = true;
        using MeterListener listener = Listen(count => Interlocked.Add(ref waiting, count));
        Task[] queue = [turns.TakeAsync(Ct).AsTask(), turns.TakeAsync(Ct).AsTask()];
        int counted = waiting;

        await Assert.ThrowsAsync<ReadersBusyException>(() => turns.TakeAsync(Ct).AsTask());

        turns.End();
        await Task.WhenAny(queue);
        turns.End();
        await Task.WhenAll(queue);
        Assert.Equal((2, 0), (counted, waiting));
    }

    [Fact]
    public async Task Request_that_has_waited_for_too_long_is_refused_and_leaves_its_place()
    {
        TrackerDataOptions options = new() { ConnectionString = "", ReaderQueueLimit = 1, ReaderPatience = TimeSpan.FromMilliseconds(20) };
        using ReadTurns turns = new(readers: 1, options);
        await turns.TakeAsync(Ct);

        for (int i = 0; i < 3; i++) await Assert.ThrowsAsync<ReadersBusyException>(() => turns.TakeAsync(Ct).AsTask());

        turns.End();
        await turns.TakeAsync(Ct);
    }

    [Fact]
    public async Task Pool_gives_its_connections_and_then_refuses_until_one_comes_back()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using var scope = database.Scope();
        ReadPool pool = database.Get<ReadPool>(scope);
        List<ReadConnection> taken = [];
        for (int i = 0; i < pool.Limit; i++) taken.Add(await pool.TakeAsync(Ct));

        await Assert.ThrowsAsync<ReadersBusyException>(async () => await pool.TakeAsync(Ct));

        foreach (ReadConnection connection in taken) await pool.GiveBackAsync(connection);
        await pool.GiveBackAsync(await pool.TakeAsync(Ct));
    }

    private static MeterListener Listen(Action<int> count)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "roadmaptracker.readers.waiting") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((_, change, _, _) =>
        {
            if (_isOurs.Value) count(change);
        });
        listener.Start();
        return listener;
    }
}

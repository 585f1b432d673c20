using Espalier.Execution.Loading;

namespace Espalier.Tests.Execution.Loading;

public sealed class DataLoaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly LoaderQueue _queue = new();

    [Fact]
    public async Task Keys_asked_for_one_by_one_are_loaded_together_and_once()
    {
        var squares = new Squares(_queue);
        List<Task<int>> loads = [.. new[] { 3, 4, 3, -1 }.Select(key => squares.LoadAsync(key, Token).AsTask())];
        var all = Task.WhenAll(loads);
        await _queue.DriveAsync(all, Token);
        Assert.Equal(new[] { 9, 16, 9, 0 }, await all);
        Assert.Equal(["3,4,-1"], squares.Loads);
        Assert.True(squares.LoadAsync(4, Token).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public Task Keys_asked_for_by_what_was_loaded_are_the_next_batch() => WithoutSynchronizationContextAsync(async () =>
    {
        var squares = new Squares(_queue);
        var loads = new[] { 2, 3 }.Select(SquareTwiceAsync).ToList();
        var all = Task.WhenAll(loads);
        await _queue.DriveAsync(all, Token);
        Assert.Equal(new[] { 16, 81 }, await all);
        Assert.Equal(["2,3", "4,9"], squares.Loads);

        async Task<int> SquareTwiceAsync(int key) => await squares.LoadAsync(await squares.LoadAsync(key, Token), Token);
    });

    [Fact]
    public async Task More_keys_than_a_batch_may_hold_are_loaded_in_parts()
    {
        var squares = new Squares(_queue) { Max = 2 };
        var all = squares.LoadAllAsync([1, 2, 3, 2, 5], Token).AsTask();
        await _queue.DriveAsync(all, Token);
        Assert.Equal(new[] { 1, 4, 9, 4, 25 }, await all);
        Assert.Equal(["1,2", "3,5"], squares.Loads);
    }

    [Fact]
    public async Task Failure_of_a_load_goes_to_everyone_who_waits()
    {
        var squares = new Squares(_queue);
        var loads = new[] { 1, 13 }.Select(key => squares.LoadAsync(key, Token).AsTask()).ToList();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _queue.DriveAsync(Task.WhenAll(loads), Token));
        Assert.All(loads, load => Assert.Equal("13", Assert.IsType<InvalidOperationException>(load.Exception?.InnerException).Message));
    }

    [Fact]
    public async Task Forgotten_values_are_loaded_anew()
    {
        var squares = new Squares(_queue);
        await LoadAsync(squares, 2);
        _queue.Forget();
        await LoadAsync(squares, 2);
        Assert.Equal(["2", "2"], squares.Loads);
    }

    [Fact]
    public async Task Waiting_keys_survive_forgetting()
    {
        var squares = new Squares(_queue);
        var load = squares.LoadAsync(5, Token).AsTask();
        _queue.Forget();
        await _queue.DriveAsync(load, Token);
        Assert.Equal(25, await load);
    }

    [Fact]
    public async Task Grouped_loader_gives_every_key_its_list()
    {
        var divisors = new Divisors(_queue);
        var all = divisors.LoadAllAsync([6, 1, 7], Token).AsTask();
        await _queue.DriveAsync(all, Token);
        Assert.Equal(["2,3", "", ""], (await all).Select(list => string.Join(',', list)));
    }

    [Fact]
    public async Task Cancelled_caller_enlists_no_key()
    {
        var squares = new Squares(_queue);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await squares.LoadAsync(1, new CancellationToken(canceled: true)));
        await LoadAsync(squares, 2);
        Assert.Equal(["2"], squares.Loads);
    }

    // As on a server, where continuations need not queue up for a context.
    private static Task WithoutSynchronizationContextAsync(Func<Task> test) => Task.Run(test, Token);

    private async Task LoadAsync(Squares squares, int key) => await _queue.DriveAsync(squares.LoadAsync(key, Token).AsTask(), Token);

    /// <summary>Squares of what is not negative; fails at thirteen.</summary>
    private sealed class Squares(LoaderQueue queue) : BatchDataLoader<int, int>(queue)
    {
        public int Max { get; init; } = 100;

        public List<string> Loads { get; } = [];

        protected override int MaxBatchSize => Max;

        protected override async ValueTask<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            Loads.Add(string.Join(',', keys));
            await Task.Yield();
            return keys.Contains(13)
                ? throw new InvalidOperationException("13")
                : keys.Where(key => key >= 0).ToDictionary(key => key, key => key * key);
        }
    }

    private sealed class Divisors(LoaderQueue queue) : GroupedDataLoader<int, int>(queue)
    {
        protected override ValueTask<ILookup<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) => new(
            keys.SelectMany(key => Enumerable.Range(2, Math.Max(0, key - 2)).Where(candidate => key % candidate == 0).Select(divisor => (key, divisor)))
                .ToLookup(pair => pair.key, pair => pair.divisor));
    }
}

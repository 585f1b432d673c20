using System.Text.Json.Nodes;
using Espalier.Execution;
using Espalier.Execution.Loading;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Execution;

/// <summary>Requests end when nobody waits for them any more.</summary>
public sealed class DeadlineTests
{
    private static readonly ExecutionOptions Short = new() { Limits = RequestLimits.Default with { Timeout = TimeSpan.FromMilliseconds(30) } };

    [Fact]
    public Task Operation_that_takes_too_long_answers_with_a_timeout() =>
        AssertTimeoutAsync(Field.Each("slow", Engine.Int, async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return 1;
        }));

    [Fact]
    public Task Resolver_that_ignores_its_token_cannot_hold_the_request() =>
        AssertTimeoutAsync(Field.Each("slow", Engine.Int, async (_, _) =>
        {
            await new TaskCompletionSource().Task;
            return 1;
        }));

    [Fact]
    public Task Loader_that_ignores_its_token_cannot_hold_the_request() =>
        AssertTimeoutAsync(Field.Each("slow", Engine.Int, async (_, context) => await new StuckLoader(context.Request.Loaders).LoadAsync(1)));

    [Fact]
    public Task Driver_that_reports_the_cancellation_in_its_own_way_is_understood() =>
        AssertTimeoutAsync(Field.Batch("slow", Engine.Int, async (_, context, _) =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            throw new InvalidOperationException("interrupted");
        }));

    [Fact]
    public Task Endless_list_that_is_written_as_it_is_read_is_ended() =>
        AssertTimeoutAsync(Field.Pure("slow", Engine.List(Engine.Int), _ => Endless()));

    [Fact]
    public async Task Caller_who_goes_away_gets_the_cancellation()
    {
        using var caller = new CancellationTokenSource();
        var engine = new Engine([Field.Each("slow", Engine.Int, async (_, context) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return 1;
        })]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.ExecuteAsync("{ slow }", cancellationToken: caller.Token));
    }

    [Fact]
    public async Task Cancellation_by_a_token_of_the_resolvers_own_fails_the_field_only()
    {
        var engine = new Engine([Field.Each("own", Engine.Int, _ => throw new OperationCanceledException("own")), Field.Each("fine", Engine.Int, _ => 1)]);

        var response = await engine.AskAsync("{ own fine }");

        Assert.Equal("""{"own":null,"fine":1}""", response["data"]!.ToJsonString());
    }

    private static async Task AssertTimeoutAsync(Espalier.TypeSystem.OutputField field)
    {
        using var result = await new Engine([field], options: Short).ExecuteAsync("{ slow }");

        Assert.Equal(ResultKind.RequestError, result.Kind);
        var error = JsonNode.Parse(result.Body.Span)!["errors"]![0]!;
        Assert.Equal(ErrorCodes.Timeout, error["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal("The operation took longer than 0.03 seconds and was cancelled.", error["message"]!.GetValue<string>());
    }

    private sealed class StuckLoader(LoaderQueue queue) : BatchDataLoader<int, object>(queue)
    {
        protected override async ValueTask<IReadOnlyDictionary<int, object>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            await new TaskCompletionSource().Task;
            return new Dictionary<int, object>();
        }
    }

    private static IEnumerable<int> Endless()
    {
        while (true)
        {
            yield return 1;
        }
    }
}

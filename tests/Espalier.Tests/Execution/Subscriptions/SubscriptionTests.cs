using Espalier.Execution;

namespace Espalier.Tests.Execution.Subscriptions;

public sealed class SubscriptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly BoardServer _server = new();

    [Fact]
    public async Task Subscriber_gets_a_response_for_each_message_sent_after_it_subscribed()
    {
        await _server.PostAsync(new Notice("before", 0));
        using var subscription = await _server.ListenAsync("subscription { onNotice { text n: floor } }");

        await _server.PostAsync(new Notice("first", 1));
        await _server.PostAsync(new Notice("second", 2));

        Assert.Equal(
            ["{'data':{'onNotice':{'text':'first','n':1}}}", "{'data':{'onNotice':{'text':'second','n':2}}}"],
            await BoardServer.ReadAsync(subscription, 2));
    }

    [Fact]
    public async Task Topic_with_an_argument_brings_its_messages_only()
    {
        using var subscription = await _server.ListenAsync("subscription($floor: Int!) { onFloor(floor: $floor) { text } }", new { floor = 2 });

        await _server.Topics.SendAsync("floor_1", new Notice("below", 1), Token);
        await _server.Topics.SendAsync("floor_2", new Notice("here", 2), Token);

        Assert.Equal(["{'data':{'onFloor':{'text':'here'}}}"], await BoardServer.ReadAsync(subscription, 1));
    }

    [Fact]
    public async Task Filter_keeps_back_what_does_not_match_the_argument_or_may_not_be_read()
    {
        const string Document = "subscription { onMatch(word: \"tea\") }";
        using var visitor = await _server.ListenAsync(Document);
        using var keeper = await _server.ListenAsync(Document, null, "keeper");

        await _server.PostAsync(new Notice("coffee", 0));
        await _server.PostAsync(new Notice("tea for keepers", 0, Secret: 1));
        await _server.PostAsync(new Notice("tea for all", 0));

        Assert.Equal(["{'data':{'onMatch':'tea for all'}}"], await BoardServer.ReadAsync(visitor, 1));
        Assert.Equal(["{'data':{'onMatch':'tea for keepers'}}", "{'data':{'onMatch':'tea for all'}}"], await BoardServer.ReadAsync(keeper, 2));
    }

    [Fact]
    public async Task Stream_of_a_method_ends_the_subscription_when_it_ends()
    {
        using var subscription = await _server.ListenAsync("subscription { countdown(from: 2) }");

        Assert.Equal(
            ["{'data':{'countdown':2}}", "{'data':{'countdown':1}}", "{'data':{'countdown':0}}"], await BoardServer.ReadAsync(subscription));
    }

    [Fact]
    public async Task Completing_a_topic_ends_its_subscriptions_after_what_was_sent()
    {
        using var subscription = await _server.ListenAsync("subscription { onNotice { text } }");

        await _server.PostAsync(new Notice("last", 0));
        await _server.Topics.CompleteAsync(nameof(BoardSubscriptions.OnNotice));

        Assert.Equal(["{'data':{'onNotice':{'text':'last'}}}"], await BoardServer.ReadAsync(subscription));
    }

    [Fact]
    public async Task Source_that_cannot_be_created_is_a_response_with_errors_and_no_data()
    {
        using var result = await _server.SubscribeAsync("subscription { closed }");

        Assert.Equal(ResultKind.RequestError, result.Single!.Kind);
        Assert.Equal(
            "{'errors':[{'message':'There is nothing to see.','locations':[{'line':1,'column':16}],'path':['closed'],'extensions':{'code':'GONE'}}]}",
            BoardServer.Text(result.Single.Body));
    }

    [Fact]
    public async Task Caller_who_may_not_read_the_field_gets_no_stream()
    {
        using var result = await _server.SubscribeAsync("subscription { onSecret { text } }", null, "visitor");

        Assert.Equal(ErrorCodes.Forbidden, Assert.Single(result.Single!.Errors).Code);
        Assert.Equal(0, _server.Topics.Count);
    }

    [Fact]
    public async Task Failing_field_is_an_error_of_its_event_alone()
    {
        using var subscription = await _server.ListenAsync("subscription { onSecretNumber }");

        await _server.PostAsync(new Notice("", 0));
        await _server.PostAsync(new Notice("", 0, Secret: 7));

        var responses = await BoardServer.ReadAsync(subscription, 2);
        Assert.StartsWith("{'errors':[{'message':'No secret.'", responses[0], StringComparison.Ordinal);
        Assert.EndsWith("'data':null}", responses[0], StringComparison.Ordinal);
        Assert.Equal("{'data':{'onSecretNumber':7}}", responses[1]);
    }

    [Fact]
    public async Task Source_that_breaks_ends_the_subscription_with_a_masked_error()
    {
        using var subscription = await _server.ListenAsync("subscription { broken }");
        await using var responses = subscription.GetAsyncEnumerator(Token);
        Assert.True(await responses.MoveNextAsync());

        _server.Counter.Broken.SetResult();

        var broken = await Assert.ThrowsAsync<GraphQLException>(() => responses.MoveNextAsync().AsTask());
        Assert.Equal(ErrorCodes.Internal, broken.Error.Code);
        Assert.DoesNotContain("secret", broken.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_operations_are_executed_at_once()
    {
        using var result = await _server.SubscribeAsync("{ floors }");

        Assert.Equal("{'data':{'floors':3}}", BoardServer.Text(result.Single!.Body));
    }

    [Fact]
    public async Task Subscription_is_refused_where_one_response_is_asked_for()
    {
        using var result = await _server.Executor.ExecuteAsync(_server.Request("subscription { onNotice { text } }", null), Token);

        Assert.Equal(ResultKind.OperationNotAllowed, result.Kind);
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        using var subscription = await _server.ListenAsync("subscription { onNotice { text } }");
        using var gone = new CancellationTokenSource();
        await using var responses = subscription.GetAsyncEnumerator(gone.Token);
        var next = responses.MoveNextAsync();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.AsTask());
    }
}

using Espalier.AspNetCore.Http;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.ServerSentEvents;

/// <summary>Answers a request with a stream of its own: GraphQL over Server-Sent Events, distinct connections mode.</summary>
/// <param name="executor">Executes.</param>
/// <param name="options">Limits.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Ends all streams when the service stops.</param>
internal sealed class EventStreamHandler(RequestExecutor executor, GraphQLHttpOptions options, TimeProvider time, CancellationToken stopping)
{
    /// <summary>
    /// Sends each response as the event <c>next</c>, then <c>complete</c>. Errors of the document and of variables are events too.
    /// </summary>
    /// <exception cref="RequestRefusedException">The operation is not allowed by this method.</exception>
    public async Task AnswerAsync(HttpContext context, OperationRequest request)
    {
        using var result = await executor.SubscribeAsync(request, context.RequestAborted);
        if (request.QueriesOnly && result.Single?.Kind == ResultKind.OperationNotAllowed) throw RequestRefusedException.OnlyQueries();

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var expiry = TokenLifetime.EndOf(context) is { } end
            ? time.CreateTimer(_ => ending.Cancel(), state: null, TokenLifetime.Until(end, time), Timeout.InfiniteTimeSpan)
            : null;
        await using var stream = new EventStream(context, options);

        // What was executed is answered, also while the service stops.
        var sending = result.IsStream ? ending.Token : context.RequestAborted;
        try
        {
            await stream.StartAsync(sending);
            await SendAsync(stream, result, sending);
            await stream.CompleteAsync();
        }
        catch (OperationCanceledException)
        {
            // The client has gone or was cut off, the token has expired or the service stops. No complete event, so that the client may
            // subscribe again.
        }
    }

    private static async Task SendAsync(EventStream stream, SubscriptionResult result, CancellationToken cancellationToken)
    {
        if (!result.IsStream)
        {
            await stream.NextAsync(result.Single.Body);
            return;
        }

        try
        {
            await foreach (var response in result.Subscription.WithCancellation(cancellationToken))
            {
                await stream.NextAsync(response);
            }
        }
        catch (GraphQLException ended)
        {
            await stream.NextAsync(ErrorBody.Create(ended.Error));
        }
    }
}

using System.Security.Claims;
using Espalier.Execution.Planning;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Execution.Subscriptions;

/// <summary>
/// Maps the events of one source stream to responses (GraphQL September 2025, section 6.2.3), each executed and serialised once for
/// all subscribers.
/// </summary>
internal sealed class ResponseStream
{
    private readonly Schema _schema;
    private readonly ExecutionOptions _options;
    private readonly PlannedRequest _planned;
    private readonly ClaimsPrincipal? _user;
    private readonly IServiceProvider _services;
    private readonly Action<ResponseStream> _onOver;
    private readonly Audience _audience = new();
    private readonly TaskCompletionSource<IReadOnlyList<GraphQLError>> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action _stop;
    private readonly CancellationToken _stopped;
    private int _isRunning;

    /// <param name="schema">The schema.</param>
    /// <param name="options">Limits and hooks.</param>
    /// <param name="planned">The subscription. Its variables hold on to no memory of the request.</param>
    /// <param name="request">Who subscribes. The caller of the first subscriber stands for all, whose access is the same.</param>
    /// <param name="onOver">Is called when nobody can join any more.</param>
    public ResponseStream(
        Schema schema, ExecutionOptions options, PlannedRequest planned, OperationRequest request, Action<ResponseStream> onOver)
    {
        _schema = schema;
        _options = options;

        // Subscribers share what is written, whether or not they asked for the cost.
        _planned = planned with { ShownCost = null };
        _user = request.User;
        _services = request.Services;
        _onOver = onOver;

        // Not disposed, since the last subscriber may leave at any time; without a timer it holds nothing to free.
        var stop = new CancellationTokenSource();
        _stop = stop.Cancel;
        _stopped = stop.Token;
    }

    private SelectionPlan Root => _planned.Plan.Root.Selections[0];

    private SubscriptionSource Source => Root.Field.Source
        ?? throw new InvalidOperationException($"{Root.Field.Coordinate} has no source of events.");

    /// <summary>Takes a subscriber in; false when the stream is over, and another must take its place.</summary>
    public bool TryJoin(Subscription subscriber)
    {
        if (!_audience.TryJoin(subscriber))
        {
            return false;
        }

        subscriber.Stream = this;
        ExecutionTelemetry.CountSubscriber(1);
        if (Interlocked.Exchange(ref _isRunning, 1) == 0)
        {
            _ = Task.Run(RunAsync, CancellationToken.None);
        }

        return true;
    }

    /// <summary>Waits until events can come.</summary>
    /// <returns>Why none can come; empty where they can.</returns>
    public Task<IReadOnlyList<GraphQLError>> BeginAsync(CancellationToken cancellationToken) => _begun.Task.WaitAsync(cancellationToken);

    public void Leave(Subscription subscriber)
    {
        ExecutionTelemetry.CountSubscriber(-1);
        if (_audience.Leave(subscriber))
        {
            _onOver(this);
            _stop();
        }
    }

    private async Task RunAsync()
    {
        GraphQLError? reason = null;
        try
        {
            await using var services = OpenServices();
            await using var events = await CreateSourceEventStreamAsync(services.Services);
            await MapAsync(events);
        }
        catch (Exception e) when (!_stopped.IsCancellationRequested)
        {
            reason = Explain(e);
        }
        catch (Exception)
        {
            // The last subscriber has left, so nobody waits to hear what stopped.
        }
        finally
        {
            _onOver(this);
            _begun.TrySetResult(reason is null ? [] : [reason]);
            _audience.Close(reason);
            _stop();
        }
    }

    // Section 6.2.3.1, CreateSourceEventStream.
    private async ValueTask<IAsyncEnumerator<object>> CreateSourceEventStreamAsync(IServiceProvider services)
    {
        var context = CreateContext(services, _stopped);
        context.Authorize(Root.Authorization, Root.Field.Coordinate);
        var creating = Source.SubscribeAsync(CreateFieldContext(context)).AsTask();
        await context.Loaders.DriveAsync(creating, _stopped).AsTask().WaitAsync(_options.Limits.Timeout, _stopped);
        return (await creating).GetAsyncEnumerator(_stopped);
    }

    // Section 6.2.3.2, MapSourceToResponseEvent.
    private async Task MapAsync(IAsyncEnumerator<object> events)
    {
        // A stream may begin to listen only when it is first asked, so subscribers are told after that.
        var next = events.MoveNextAsync();
        if (!next.IsFaulted)
        {
            _begun.TrySetResult([]);
        }

        while (await next)
        {
            _stopped.ThrowIfCancellationRequested();
            if (await ExecuteSubscriptionEventAsync(events.Current) is { } response)
            {
                _audience.Deliver(response);
            }

            next = events.MoveNextAsync();
        }
    }

    // Section 6.2.3.2, ExecuteSubscriptionEvent. Null where the subscribers shall not be told.
    private async ValueTask<byte[]?> ExecuteSubscriptionEventAsync(object message)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_stopped);
        deadline.CancelAfter(_options.Limits.Timeout);
        await using var services = OpenServices();
        var context = CreateContext(services.Services, deadline.Token);
        try
        {
            if (!await IsWantedAsync(message, context))
            {
                return null;
            }

            using var result = await OperationExecution.RunAsync(_planned, context, message);
            return result.Body.ToArray();
        }
        catch (Exception e) when (!_stopped.IsCancellationRequested)
        {
            return Refuse(deadline.IsCancellationRequested ? OperationExecution.TookTooLong(_options.Limits) : Explain(e));
        }
    }

    private async ValueTask<bool> IsWantedAsync(object message, RequestContext context)
    {
        var asking = Source.IsWantedAsync(message, CreateFieldContext(context));
        if (asking.IsCompleted)
        {
            return await asking;
        }

        var asked = asking.AsTask();
        await context.Loaders.DriveAsync(asked, context.CancellationToken);
        return await asked;
    }

    private EventServices OpenServices() => _options.Subscriptions.OpenServices?.Invoke() ?? new EventServices(_services);

    private RequestContext CreateContext(IServiceProvider services, CancellationToken cancellationToken)
    {
        var own = new OperationRequest { Document = default, Services = services, User = _user };
        return new RequestContext(_schema, _options, own, _planned.Variables, _planned.IncludeFlags, cancellationToken);
    }

    private FieldContext CreateFieldContext(RequestContext context) => new(context, Root, Root.Arguments.Coerce(context));

    private GraphQLError Explain(Exception exception)
    {
        if (exception is TimeoutException)
        {
            return OperationExecution.TookTooLong(_options.Limits);
        }

        var path = new ResponsePath();
        path.Push(Root);
        var errors = new FieldErrors(CreateContext(NoServices.Instance, CancellationToken.None), _planned.Source);
        errors.Add(exception, Root, path);
        return errors.List[0];
    }

    private static byte[] Refuse(GraphQLError error)
    {
        using var response = ResponseAssembler.Refuse([error]);
        return response.Body.ToArray();
    }

    /// <summary>To explain an error that services may have caused.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

using System.Collections.Concurrent;
using System.Net.WebSockets;
using Espalier.AspNetCore.Http;
using Espalier.AspNetCore.TrustedDocuments;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.WebSockets;

/// <content>The operations that the client asks for.</content>
internal sealed partial class SocketConnection
{
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);

    // Also those that the client has ended and that have not come to their end yet.
    private readonly ConcurrentDictionary<SocketOperation, Task> _running = [];

    // True when the operation has taken over the message.
    private async ValueTask<bool> TrySubscribeAsync(SocketMessage message, PooledBytes bytes)
    {
        if (!_isAcknowledged) throw new SocketClosedException(CloseCodes.Unauthorized, "Unauthorized");
        var parameters = ReadParameters(message.Payload);
        var operation = new SocketOperation(message.Id, _closing.Token);
        if (_running.Count >= _options.MaxSubscriptionsPerSocket)
        {
            parameters.Dispose();
            await SendErrorsAsync(operation, ErrorBody.Create(TooMany()));
            operation.Dispose();
            return false;
        }

        if (!_operations.TryAdd(message.Id, operation))
        {
            parameters.Dispose();
            operation.Dispose();
            throw new SocketClosedException(CloseCodes.SubscriberAlreadyExists, $"Subscriber for {Shorten(message.Id)} already exists");
        }

        // Registered before it can end.
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[operation] = RunAsync(operation, bytes, parameters, begin.Task);
        begin.SetResult();
        return true;
    }

    private RequestParameters ReadParameters(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonParameters.Read(payload, _options.MaxJsonDepth);
        }
        catch (RequestRefusedException refusal)
        {
            throw new SocketClosedException(CloseCodes.BadRequest, refusal.Message);
        }
    }

    private async Task RunAsync(SocketOperation operation, PooledBytes bytes, RequestParameters parameters, Task begin)
    {
        await begin;
        try
        {
            using var result = await BeginAsync(operation, bytes, parameters);
            if (result.IsStream) operation.BecomeStream();
            await (result.IsStream ? SendStreamAsync(operation, result.Subscription) : SendSingleAsync(operation, result.Single));
        }
        catch (GraphQLException ended)
        {
            await EndWithErrorAsync(operation, ended.Error);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException || !operation.IsExpected)
        {
            // The client has ended it, or has gone.
        }
        catch (Exception failure)
        {
            var id = Guid.NewGuid().ToString("N");
            LogUnforeseen(_logger, id, failure);
            await EndWithErrorAsync(operation, new GraphQLError($"The operation could not be executed; the service's log has the reason under {id}.") { Code = ErrorCodes.Internal });
        }
        finally
        {
            Forget(operation);
            _running.TryRemove(operation, out _);
            operation.Dispose();
        }
    }

    private async ValueTask<SubscriptionResult> BeginAsync(SocketOperation operation, PooledBytes bytes, RequestParameters parameters)
    {
        using var message = bytes;
        using var asked = parameters;
        var document = Select(asked);
        await using var scope = _scopes.CreateAsyncScope();
        var request = new OperationRequest
        {
            Document = document.Text,
            OperationName = asked.OperationName,
            Variables = asked.Variables,
            Services = scope.ServiceProvider,
            User = _user,
            Admit = _gate.Admission(_context, _user, document, asked.Hash, permits: 1),
        };
        return await _executor.SubscribeAsync(request, operation.Token);
    }

    private SelectedDocument Select(RequestParameters parameters)
    {
        try
        {
            return _gate.Select(parameters);
        }
        catch (RequestRefusedException refusal)
        {
            throw new GraphQLException(refusal.Error);
        }
    }

    private async Task SendStreamAsync(SocketOperation operation, Subscription subscription)
    {
        await foreach (var response in subscription.WithCancellation(operation.Token))
        {
            using var message = operation.Message("next"u8, response.Span);
            await _sender.SendAsync(message.Memory, operation);
        }

        await CompleteAsync(operation);
    }

    private async Task SendSingleAsync(SocketOperation operation, OperationResult result)
    {
        if (result.Kind != ResultKind.Executed)
        {
            if (Forget(operation)) await SendErrorsAsync(operation, result.Body);
            return;
        }

        using var message = operation.Message("next"u8, result.Body.Span);
        await _sender.SendAsync(message.Memory, operation);
        await CompleteAsync(operation);
    }

    // The id is free before the client hears of the end, since it may use it again at once.
    private async Task CompleteAsync(SocketOperation operation)
    {
        if (!Forget(operation)) return;
        using var message = operation.Message("complete"u8, []);
        await _sender.SendAsync(message.Memory, operation);
    }

    private async Task EndWithErrorAsync(SocketOperation operation, GraphQLError error)
    {
        try
        {
            if (Forget(operation)) await SendErrorsAsync(operation, ErrorBody.Create(error));
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // The client has gone.
        }
    }

    private async Task SendErrorsAsync(SocketOperation operation, ReadOnlyMemory<byte> response)
    {
        using var message = operation.Message("error"u8, ErrorBody.ListOf(response).Span);
        await _sender.SendAsync(message.Memory, operation);
    }

    // False when the client has ended it before.
    private bool Forget(SocketOperation operation) => _operations.TryRemove(KeyValuePair.Create(operation.Id, operation));

    private GraphQLError TooMany() => new($"At most {_options.MaxSubscriptionsPerSocket} operations may run at once on a socket.")
    {
        Code = "TOO_MANY_SUBSCRIPTIONS",
        Extensions = new Dictionary<string, object?> { ["limit"] = "maxSubscriptionsPerSocket", ["value"] = _options.MaxSubscriptionsPerSocket },
    };

    private static string Shorten(string id) => id.Length <= 20 ? id : id[..20];
}

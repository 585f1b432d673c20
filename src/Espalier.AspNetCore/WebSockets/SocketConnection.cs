using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Espalier.AspNetCore.Http;
using Espalier.AspNetCore.TrustedDocuments;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>One client on a WebSocket, from the handshake to the closing.</summary>
internal sealed partial class SocketConnection : IDisposable
{
    private const int UsualMessageSize = 512;

    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly RequestExecutor _executor;
    private readonly GraphQLHttpOptions _options;
    private readonly OperationGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SocketSender _sender;
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, Task> _running = [];
    private readonly CancellationTokenSource _closing;
    private readonly CancellationTokenSource _gone;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer _deadline;
    private ClaimsPrincipal? _user;
    private bool _isAcknowledged;

    /// <summary>Begins to wait for <c>connection_init</c>.</summary>
    public SocketConnection(
        WebSocket socket,
        HttpContext context,
        RequestExecutor executor,
        GraphQLHttpOptions options,
        OperationGate gate,
        TimeProvider time,
        ILogger logger)
    {
        _socket = socket;
        _context = context;
        _executor = executor;
        _options = options;
        _gate = gate;
        _time = time;
        _logger = logger;
        _sender = new SocketSender(socket, options);
        _gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _closing = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        _deadline = CloseAfter(options.ConnectionInitTimeout, CloseCodes.ConnectionInitialisationTimeout, "Connection initialisation timeout");
    }

    /// <summary>Hears the client out, and ends all that runs for it.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                await TryHandleAsync(message);
            }

            await CloseAsync(CloseCodes.Normal, "");
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // The client has gone without a word, or was cut off.
        }
        finally
        {
            if (_sender.TryBeginClose()) _closed.SetResult();
            await _gone.CancelAsync();
            await Task.WhenAll(_running.Values);
            await _closed.Task;
        }
    }

    /// <summary>Ends all operations and closes the socket; a client that does not answer is cut off.</summary>
    public async Task CloseAsync(WebSocketCloseStatus code, string reason)
    {
        if (!_sender.TryBeginClose()) return;
        await _closing.CancelAsync();
        _gone.CancelAfter(_options.SocketCloseTimeout);
        await _sender.CloseAsync(code, reason, _gone.Token);
        _closed.SetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _deadline.Dispose();
        _closing.Dispose();
        _gone.Dispose();
        _sender.Dispose();
    }

    private ITimer CloseAfter(TimeSpan delay, WebSocketCloseStatus code, string reason)
        => _time.CreateTimer(_ => _ = CloseAsync(code, reason), state: null, delay, Timeout.InfiniteTimeSpan);

    // Null when the client closes the socket.
    private async ValueTask<PooledBytes?> ReceiveAsync()
    {
        var message = new PooledBytes(UsualMessageSize);
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(message.Free(), _gone.Token);
                message.Advance(part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    message.Dispose();
                    return null;
                }

                // What comes after the closing is not looked at.
                if (_sender.IsClosing) message.Clear();
                else if (part.MessageType == WebSocketMessageType.Binary) await CloseAsync(CloseCodes.BadRequest, "Messages are text.");
                else if (message.Length > _options.MaxSocketMessageSize)
                    await CloseAsync(CloseCodes.MessageTooBig, $"A message has at most {_options.MaxSocketMessageSize} bytes (MaxSocketMessageSize).");
                else if (part.EndOfMessage) return message;
            }
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private async Task TryHandleAsync(PooledBytes bytes)
    {
        var owned = bytes;
        try
        {
            var message = SocketMessage.Read(bytes.Memory, _options.MaxJsonDepth);
            switch (message.Type)
            {
                case SocketMessageType.ConnectionInit:
                    await InitialiseAsync(message.Payload);
                    break;
                case SocketMessageType.Ping:
                    await _sender.SendAsync("""{"type":"pong"}"""u8.ToArray());
                    break;
                case SocketMessageType.Subscribe:
                    if (await TrySubscribeAsync(message, bytes)) owned = null;
                    break;
                case SocketMessageType.Complete when _operations.TryRemove(message.Id, out var operation):
                    operation.End();
                    break;
                default:
                    break;
            }
        }
        catch (SocketClosedException closed)
        {
            await CloseAsync(closed.Code, closed.Message);
        }
        finally
        {
            owned?.Dispose();
        }
    }

    private async Task InitialiseAsync(ReadOnlyMemory<byte> payload)
    {
        if (_isAcknowledged) throw new SocketClosedException(CloseCodes.TooManyInitialisationRequests, "Too many initialisation requests");
        await _deadline.DisposeAsync();
        using var json = payload.IsEmpty ? null : JsonDocument.Parse(payload);
        var element = json?.RootElement ?? default;
        var caller = await AuthenticateAsync(new ConnectionInit(_context, BearerTokens.Find(element), element, _gone.Token))
            ?? throw new SocketClosedException(CloseCodes.Forbidden, "Forbidden");
        _user = caller.User;
        _isAcknowledged = true;
        if (caller.Expires is { } end) _deadline = CloseAfter(TokenLifetime.Until(end, _time), CloseCodes.Forbidden, "The token has expired.");
        await _sender.SendAsync("""{"type":"connection_ack"}"""u8.ToArray());
    }

    private async ValueTask<ConnectionCaller?> AuthenticateAsync(ConnectionInit init)
    {
        try
        {
            return await _options.AuthenticateSocket(init);
        }
        catch (Exception failure) when (!_gone.IsCancellationRequested)
        {
            LogUnforeseen(_logger, Guid.NewGuid().ToString("N"), failure);
            throw new SocketClosedException(CloseCodes.InternalServerError, "Internal server error");
        }
    }

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
            await (result.IsStream ? SendStreamAsync(operation, result.Subscription) : SendSingleAsync(operation, result.Single));
        }
        catch (GraphQLException ended)
        {
            await EndWithErrorAsync(operation, ended.Error);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
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
        await using var scope = _context.RequestServices.CreateAsyncScope();
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Id} on a socket could not be executed")]
    private static partial void LogUnforeseen(ILogger logger, string id, Exception failure);
}

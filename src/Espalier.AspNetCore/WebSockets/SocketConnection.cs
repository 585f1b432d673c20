using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Espalier.AspNetCore.Http;
using Espalier.Execution;
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
    private readonly IServiceScopeFactory _scopes;
    private readonly RequestExecutor _executor;
    private readonly GraphQLHttpOptions _options;
    private readonly OperationGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SocketSender _sender;
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

        // Operations run side by side, and the context makes its services when it is first asked, which only one thread may.
        _scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
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

    /// <summary>Answers the queries and mutations under way, within limits, then closes the socket.</summary>
    public async Task GoAwayAsync()
    {
        await Task.WhenAny(Task.WhenAll(_running.Keys.Select(operation => operation.Settled)), Task.Delay(_options.SocketDrainTimeout, _time, _gone.Token));
        await CloseAsync(CloseCodes.GoingAway, "The service stops.");
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
        using var json = payload.IsEmpty ? null : JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = _options.MaxJsonDepth });
        var element = json?.RootElement ?? default;
        var caller = await AuthenticateAsync(new ConnectionInit(_context, ReadToken(element), element, _gone.Token))
            ?? throw new SocketClosedException(CloseCodes.Forbidden, "Forbidden");
        _user = caller.User;
        _isAcknowledged = true;
        if (caller.Expires is { } end) _deadline = CloseAfter(TokenLifetime.Until(end, _time), CloseCodes.Forbidden, "The token has expired.");
        await _sender.SendAsync("""{"type":"connection_ack"}"""u8.ToArray());
    }

    private static string? ReadToken(JsonElement payload)
    {
        try
        {
            return BearerTokens.Find(payload);
        }
        catch (InvalidOperationException)
        {
            throw new SocketClosedException(CloseCodes.BadRequest, "The payload has an escape that is half a character.");
        }
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Id} on a socket could not be executed")]
    private static partial void LogUnforeseen(ILogger logger, string id, Exception failure);
}

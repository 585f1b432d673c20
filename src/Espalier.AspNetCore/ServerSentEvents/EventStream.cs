using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Espalier.AspNetCore.ServerSentEvents;

/// <summary>
/// A response of type <c>text/event-stream</c> (HTML standard, section 9.2) that is kept alive by comments. A client that does not take
/// in what is sent is cut off.
/// </summary>
internal sealed class EventStream(HttpContext context, GraphQLHttpOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private Task _heartbeat = Task.CompletedTask;

    /// <summary>Sends the headers, so that the client knows that it is subscribed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        cancellationToken.ThrowIfCancellationRequested();
        await WriteAsync(":\n\n"u8.ToArray());
        _heartbeat = BeatAsync();
    }

    /// <summary>Sends a response.</summary>
    public Task NextAsync(ReadOnlyMemory<byte> response)
    {
        var frame = new ArrayBufferWriter<byte>(response.Length + 32);
        frame.Write("event: next\n"u8);

        // A line feed between the values of JSON would end the field.
        foreach (var line in response.Span.SplitAny((byte)'\r', (byte)'\n'))
        {
            frame.Write("data: "u8);
            frame.Write(response.Span[line]);
            frame.Write("\n"u8);
        }

        frame.Write("\n"u8);
        return WriteAsync(frame.WrittenMemory);
    }

    /// <summary>Says that no more responses come.</summary>
    public Task CompleteAsync() => WriteAsync("event: complete\ndata: \n\n"u8.ToArray());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _heartbeat;
        _ended.Dispose();
        _gate.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(options.EventStreamHeartbeat);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                await WriteAsync(":\n\n"u8.ToArray());
            }
        }
        catch (OperationCanceledException)
        {
            // The stream has ended, or the client has been cut off.
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await _gate.WaitAsync(context.RequestAborted);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            timeout.CancelAfter(options.SendTimeout);
            await context.Response.BodyWriter.WriteAsync(bytes, timeout.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }
}

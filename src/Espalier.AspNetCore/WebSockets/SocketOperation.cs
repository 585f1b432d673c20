using System.Text.Json;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>An operation that runs on a socket.</summary>
internal sealed class SocketOperation : IDisposable
{
    private readonly CancellationTokenSource _ending;
    private readonly byte[] _id;
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;

    /// <summary>Begins it.</summary>
    /// <param name="id">The client's name for it.</param>
    /// <param name="socketEnds">Ends it with its socket.</param>
    public SocketOperation(string id, CancellationToken socketEnds)
    {
        Id = id;
        _id = JsonSerializer.SerializeToUtf8Bytes(id);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(socketEnds);
        Token = _ending.Token;
    }

    /// <summary>The client's name for it.</summary>
    public string Id { get; }

    /// <summary>Cancelled when the client has ended it, or has gone.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether the client still expects answers.</summary>
    public bool IsExpected => !Volatile.Read(ref _isOver) && !Token.IsCancellationRequested;

    /// <summary>Ends when the operation has had its one answer, or has turned out to have many.</summary>
    public Task Settled => _settled.Task;

    /// <summary>Says that it has many answers.</summary>
    public void BecomeStream() => _settled.TrySetResult();

    /// <summary>Ends it on the client's wish.</summary>
    public void End()
    {
        lock (_ending)
        {
            if (!_isOver) _ending.Cancel();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_ending)
        {
            _isOver = true;
            _ending.Dispose();
        }

        _settled.TrySetResult();
    }

    /// <summary>A message about this operation.</summary>
    /// <param name="type">The type.</param>
    /// <param name="payload">The payload as JSON; empty for none.</param>
    public PooledMessage Message(ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        var message = new PooledMessage(_id.Length + type.Length + payload.Length + 64);
        message.Write("{\"id\":"u8);
        message.Write(_id);
        message.Write(",\"type\":\""u8);
        message.Write(type);
        message.Write("\""u8);
        if (!payload.IsEmpty)
        {
            message.Write(",\"payload\":"u8);
            message.Write(payload);
        }

        message.Write("}"u8);
        return message;
    }
}

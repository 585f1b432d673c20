using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Http;

/// <summary>
/// Keeps one request under way on each of its connections, by one thread with blocking sockets: it takes the answers in turns and
/// sends the next request on the connection it has just read. That costs two calls of the system for a request.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int Connections = 16;

    private readonly Socket[] _sockets;
    private readonly byte[] _buffer = new byte[1 << 20];

    public LoadGenerator(int port) => _sockets = [.. Enumerable.Range(0, Connections).Select(_ => Connect(port))];

    /// <summary>One request on one connection.</summary>
    /// <returns>The body of its answer, and a header of it.</returns>
    public (byte[] Body, string Headers) Ask(HttpRequest request)
    {
        _sockets[0].Send(request.Next());
        var (start, end) = Receive(_sockets[0], request.Status);
        return (_buffer[start..end], Encoding.ASCII.GetString(_buffer, 0, start));
    }

    /// <summary>Requests per second over a time.</summary>
    public double Run(HttpRequest request, TimeSpan time)
    {
        foreach (var socket in _sockets) socket.Send(request.Next());
        var watch = Stopwatch.StartNew();
        var answers = 0;
        while (watch.Elapsed < time)
        {
            foreach (var socket in _sockets)
            {
                Receive(socket, request.Status);
                socket.Send(request.Next());
            }

            answers += Connections;
        }

        var rate = answers / watch.Elapsed.TotalSeconds;
        foreach (var socket in _sockets) Receive(socket, request.Status);
        return rate;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets) socket.Dispose();
    }

    private static Socket Connect(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    private (int Start, int End) Receive(Socket socket, int status)
    {
        var (length, start, end) = (0, 0, int.MaxValue);
        while (length < end)
        {
            var read = socket.Receive(_buffer.AsSpan(length));
            if (read == 0) throw new InvalidOperationException("The server has closed a connection.");
            length += read;
            if (start > 0) continue;
            var head = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (head < 0) continue;
            start = head + 4;
            end = start + BodyLength(_buffer.AsSpan(0, start), status);
        }

        return (start, end);
    }

    private int BodyLength(ReadOnlySpan<byte> head, int status)
    {
        var given = Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int code, out _) ? code : 0;
        if (given != status) throw new InvalidOperationException($"Answered with {given}: {Encoding.UTF8.GetString(_buffer.AsSpan(0, 2000)).TrimEnd('\0')}");
        if (status == 304) return 0;
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0 || !Utf8Parser.TryParse(head[(at + "Content-Length: ".Length)..], out int length, out _)) throw new InvalidOperationException("An answer without its length.");
        return length;
    }
}

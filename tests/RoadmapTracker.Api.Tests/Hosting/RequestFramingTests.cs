using System.Net.Sockets;
using System.Text;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>Requests of which two readers could disagree where they end, as bytes on a socket.</summary>
public sealed class RequestFramingTests(KestrelServer server) : IClassFixture<KestrelServer>
{
    // Told of by its line if it is ever taken for a request.
    private const string Smuggled = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static readonly Dictionary<string, string> _requests = new(StringComparer.Ordinal)
    {
        ["both ways, chunked first"] = Post("Transfer-Encoding: chunked\r\nContent-Length: 4", $"0\r\n\r\n{Smuggled}"),
        ["both ways, length first"] = Post($"Content-Length: {Smuggled.Length + 5}\r\nTransfer-Encoding: chunked", $"0\r\n\r\n{Smuggled}"),
        ["two lengths that differ"] = Post("Content-Length: 2\r\nContent-Length: 40", $"{{}}{Smuggled}"),
        ["two lengths in one"] = Post("Content-Length: 2, 40", $"{{}}{Smuggled}"),
        ["a negative length"] = Post("Content-Length: -1", Smuggled),
        ["a hexadecimal length"] = Post("Content-Length: 0x2", $"{{}}{Smuggled}"),
        ["a length beyond numbers"] = Post("Content-Length: 99999999999999999999", Smuggled),
        ["a space before the colon"] = Post("Content-Length : 2", $"{{}}{Smuggled}"),
        ["a space before the colon of the encoding"] = Post("Transfer-Encoding : chunked", $"0\r\n\r\n{Smuggled}"),
        ["an encoding that is not the last"] = Post("Transfer-Encoding: chunked, identity", $"0\r\n\r\n{Smuggled}"),
        ["an unknown encoding"] = Post("Transfer-Encoding: xchunked", $"0\r\n\r\n{Smuggled}"),
        ["two encodings"] = Post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", $"0\r\n\r\n{Smuggled}"),
        ["a folded header"] = Post("Transfer-Encoding:\r\n chunked", $"0\r\n\r\n{Smuggled}"),
        ["a bare line feed between headers"] = $"POST /graphql HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: 2\n\n{{}}{Smuggled}",
        ["a bare carriage return in a header"] = Post("X-Any: a\rContent-Length: 2", $"{{}}{Smuggled}"),
        ["a zero byte in a header"] = Post("X-Any: a\0b\r\nContent-Length: 2", $"{{}}{Smuggled}"),
        ["a chunk whose extension ends in a bare line feed"] = Post("Transfer-Encoding: chunked", $"2;\nxx\r\n0\r\n\r\n{Smuggled}"),
        ["a chunk size that is none"] = Post("Transfer-Encoding: chunked", $"zz\r\n{{}}\r\n0\r\n\r\n{Smuggled}"),
        ["a chunk size with a sign"] = Post("Transfer-Encoding: chunked", $"+2\r\n{{}}\r\n0\r\n\r\n{Smuggled}"),
        ["a chunk size beyond numbers"] = Post("Transfer-Encoding: chunked", $"fffffffffffffffff\r\n{{}}\r\n0\r\n\r\n{Smuggled}"),
        ["a chunk longer than it says"] = Post("Transfer-Encoding: chunked", $"1\r\n{{}}\r\n0\r\n\r\n{Smuggled}"),
        ["two hosts"] = $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example\r\nContent-Length: 0\r\n\r\n{Smuggled}",
        ["no host"] = $"POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n{Smuggled}",
        ["an unknown version"] = $"POST /graphql HTTP/1.2\r\nHost: localhost\r\n\r\n{Smuggled}",
    };

    public static TheoryData<string> Requests => [.. _requests.Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_is_refused_and_nothing_after_it_is_heard_when_it_has(string framing)
    {
        var answer = await SendAsync(_requests[framing]);

        Assert.StartsWith(framing == "an unknown version" ? "HTTP/1.1 505 " : "HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Equal(1, Count(answer, "HTTP/1.1 "));
        Assert.DoesNotContain("Healthy", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_requests_of_clear_framing_are_both_answered()
    {
        var answer = await SendAsync(Post("Transfer-Encoding: chunked", $"2\r\n{{}}\r\n0\r\n\r\n{Smuggled.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)}"));

        Assert.Equal(2, Count(answer, "HTTP/1.1 "));
        Assert.Contains("Healthy", answer, StringComparison.Ordinal);
    }

    private static string Post(string framing, string body)
        => $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{framing}\r\n\r\n{body}";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private async Task<string> SendAsync(string request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port, cancellation);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), cancellation);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, cancellation).WaitAsync(TimeSpan.FromSeconds(20), cancellation);
        }
        catch (IOException)
        {
            // The service has closed without reading the rest, which a socket tells as a reset.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}

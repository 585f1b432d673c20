using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Http;

/// <summary>The bytes of a request. Where its body holds <see cref="Number"/>, each sending has a number that no other had.</summary>
internal sealed class HttpRequest
{
    /// <summary>Stands in a body for the number of the sending.</summary>
    public const string Number = "0000000000";

    private static long s_sent = DateTimeOffset.UtcNow.ToUnixTimeSeconds() % 10_000 * 1_000_000;

    private readonly byte[] _bytes;
    private readonly int _numberAt;

    private HttpRequest(string text)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        _numberAt = _bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Number));
    }

    /// <summary>The status a good answer has.</summary>
    public int Status { get; private init; } = 200;

    public static HttpRequest Get(string path, params string[] headers) => new($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{Lines(headers)}\r\n");

    /// <summary>A GET of what the client has already.</summary>
    public static HttpRequest GetUnchanged(string path, string tag) =>
        new($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json\r\nIf-None-Match: {tag}\r\n\r\n") { Status = 304 };

    public static HttpRequest Post(string path, string json, params string[] headers) => new(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json\r\n{Lines(headers)}"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(json).ToString(CultureInfo.InvariantCulture)}\r\n\r\n{json}");

    /// <summary>The POST of an operation with its whole document.</summary>
    public static HttpRequest Of(Operation operation, params string[] headers)
    {
        var document = JsonEncodedText.Encode(operation.Document, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return Post("/graphql", $$"""{"query":"{{document}}","variables":{{operation.Variables ?? "null"}}}""", headers);
    }

    /// <summary>What to send now; good until the next call.</summary>
    public ReadOnlySpan<byte> Next()
    {
        if (_numberAt >= 0) (s_sent++).TryFormat(_bytes.AsSpan(_numberAt), out _, "D10", CultureInfo.InvariantCulture);
        return _bytes;
    }

    private static string Lines(string[] headers) => string.Concat(headers.Select(header => header + "\r\n"));
}

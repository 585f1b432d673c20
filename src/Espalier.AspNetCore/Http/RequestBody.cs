using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Http;

/// <summary>Reads a whole request body into pooled memory, and no more than is allowed.</summary>
internal static class RequestBody
{
    private const int UnknownLengthCapacity = 4096;

    /// <summary>Reads it; the caller disposes it.</summary>
    /// <exception cref="RequestRefusedException">It is larger than allowed, or its transfer is malformed.</exception>
    public static async ValueTask<PooledBytes> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) throw TooLarge(limit);
        var body = new PooledBytes(Math.Max(1, (int?)request.ContentLength ?? UnknownLengthCapacity));
        try
        {
            var reader = request.BodyReader;
            ReadResult read;
            do
            {
                read = await reader.ReadAsync(cancellationToken);
                foreach (var part in read.Buffer) body.Append(part.Span);
                reader.AdvanceTo(read.Buffer.End);
                if (body.Length > limit) throw TooLarge(limit);
            }
            while (!read.IsCompleted);

            return body;
        }
        catch (Exception failure)
        {
            body.Dispose();
            if (failure is BadHttpRequestException bad) throw Unreadable(bad);

            // So the server tells of a chunk whose size is beyond all numbers.
            if (failure is IOException) throw new RequestRefusedException("The request body could not be read.");
            throw;
        }
    }

    /// <summary>Reads one part of a body.</summary>
    /// <exception cref="RequestRefusedException">It is larger than allowed, or its transfer is malformed.</exception>
    public static async ValueTask<PooledBytes> ReadPartAsync(Stream part, int limit, CancellationToken cancellationToken)
    {
        var body = new PooledBytes(UnknownLengthCapacity);
        try
        {
            while (await part.ReadAsync(body.Free(), cancellationToken) is var count and > 0)
            {
                body.Advance(count);
                if (body.Length > limit) throw TooLarge(limit);
            }

            return body;
        }
        catch (Exception failure)
        {
            body.Dispose();
            if (failure is BadHttpRequestException bad) throw Unreadable(bad);
            throw;
        }
    }

    private static RequestRefusedException Unreadable(BadHttpRequestException reason) => new("The request body could not be read.", reason.StatusCode);

    private static RequestRefusedException TooLarge(int limit)
        => new($"The request body is larger than the {limit} bytes allowed (MaxRequestBodySize).", StatusCodes.Status413PayloadTooLarge);
}

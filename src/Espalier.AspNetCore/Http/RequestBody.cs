using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Http;

/// <summary>Reads a whole request body into pooled memory, and no more than is allowed.</summary>
internal static class RequestBody
{
    private const int UnknownLengthCapacity = 4096;

    /// <summary>Reads it; the caller disposes it.</summary>
    /// <exception cref="RequestRefusedException">It is larger than allowed, or its transfer is malformed.</exception>
    public static ValueTask<PooledBytes> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
        => ReadAsync(request.Body, request.ContentLength, limit, cancellationToken);

    /// <summary>Reads a body, or one part of it.</summary>
    /// <exception cref="RequestRefusedException">It is larger than allowed, or its transfer is malformed.</exception>
    public static async ValueTask<PooledBytes> ReadAsync(Stream source, long? expectedLength, int limit, CancellationToken cancellationToken)
    {
        if (expectedLength > limit) throw TooLarge(limit);

        // One byte more than announced, so that the read that finds the end needs no larger buffer.
        var body = new PooledBytes((int?)expectedLength + 1 ?? UnknownLengthCapacity);
        try
        {
            while (await source.ReadAsync(body.Free(), cancellationToken) is var count and > 0)
            {
                body.Advance(count);
                if (body.Length > limit) throw TooLarge(limit);
            }

            return body;
        }
        catch (Exception failure)
        {
            body.Dispose();
            if (failure is BadHttpRequestException bad) throw new RequestRefusedException("The request body could not be read.", bad.StatusCode);
            throw;
        }
    }

    private static RequestRefusedException TooLarge(int limit)
        => new($"The request body is larger than the {limit} bytes allowed (MaxRequestBodySize).", StatusCodes.Status413PayloadTooLarge);
}

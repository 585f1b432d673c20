using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Http;

/// <summary>Writes a whole response to the pipe, its length known beforehand.</summary>
internal static class ResponseWriting
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <summary>Writes it; nobody may store it unless <c>Cache-Control</c> has been set to say otherwise.</summary>
    public static Task WriteAsync(HttpContext context, int statusCode, GraphQLMediaType mediaType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = mediaType == GraphQLMediaType.Json ? Json : GraphQLResponse;
        response.ContentLength = body.Length;
        if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "no-store";
        var written = response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }
}

using Espalier.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore;

/// <summary>A response that is nothing but one error, for refusals before a request reaches the engine.</summary>
public static class GraphQLErrorResponse
{
    /// <summary>Writes the message and the code in the media type that the client accepts, or else as <c>application/json</c>.</summary>
    /// <param name="context">The request; its response must not have started.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="error">The error; its path and locations are not written.</param>
    public static Task WriteAsync(HttpContext context, int statusCode, GraphQLError error)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(error);
        var accepted = MediaTypeNegotiation.Choose(context.Request.Headers.Accept);
        var mediaType = accepted == GraphQLMediaType.GraphQLResponse ? GraphQLMediaType.GraphQLResponse : GraphQLMediaType.Json;
        return ResponseWriting.WriteAsync(context, statusCode, mediaType, ErrorBody.Create(error));
    }
}

using Espalier;
using Espalier.AspNetCore;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// Refuses a request that says in two ways where it ends. The server follows one of them, as RFC 9112 section 6.3 has it, but a proxy
/// before us may have followed the other, and what is left over would be somebody else's request. All other framing that can be
/// doubted the server refuses itself.
/// </summary>
internal static class RequestFraming
{
    // Kestrel moves the Content-Length of a request there that has a Transfer-Encoding too.
    private const string SetAside = "X-Content-Length";

    /// <summary>Answers 400 and closes the connection.</summary>
    public static void UseRequestFraming(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Headers.ContainsKey(SetAside)) return next(context);
        context.Response.Headers.Connection = "close";
        var error = new GraphQLError("The request has both Content-Length and Transfer-Encoding.") { Code = ErrorCodes.BadRequest };
        return GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status400BadRequest, error);
    });
}

using System.Globalization;
using Espalier;
using Espalier.AspNetCore;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>What callers are told while more is asked than can be read or written: a code, and when to come back.</summary>
internal static class BusyRefusal
{
    /// <summary>Seconds after which to come back.</summary>
    private const int Wait = 1;

    /// <summary>The error for a refused read or write; null for any other fault.</summary>
    public static GraphQLError? Of(Exception fault)
        => fault is ReadersBusyException or WriterBusyException
            ? new GraphQLError(fault.Message)
            {
                Code = TransportErrorCodes.RateLimited,
                Extensions = new Dictionary<string, object?> { ["retryAfter"] = Wait },
            }
            : null;

    /// <summary>Answers with 503 what is refused before it reaches the API, such as who the caller is.</summary>
    public static void UseBusyRefusal(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && Of(fault) is { } error)
        {
            context.Response.Headers.RetryAfter = Wait.ToString(CultureInfo.InvariantCulture);
            await GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, error);
        }
    });
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Espalier.AspNetCore.Http;

/// <summary>Chooses the media type of the response. GraphQL over HTTP, section "Accept"; RFC 9110, section 12.5.1.</summary>
internal static class MediaTypeNegotiation
{
    private const string JsonName = "application/json";
    private const string GraphQLResponseName = "application/graphql-response+json";
    private const string EventStreamName = "text/event-stream";

    /// <summary>The type to answer in, or null when the client accepts none.</summary>
    /// <param name="accept">The header <c>Accept</c>; without it <c>application/json</c> is assumed.</param>
    public static GraphQLMediaType? Choose(StringValues accept) => accept switch
    {
        { Count: 0 } or [""] or ["*/*"] or [JsonName] => GraphQLMediaType.Json,
        [GraphQLResponseName] => GraphQLMediaType.GraphQLResponse,
        [EventStreamName] => GraphQLMediaType.EventStream,
        _ => Weigh(accept),
    };

    /// <summary>Whether the client names one of the types, which no request that a page sends by itself does.</summary>
    public static bool IsNamed(StringValues accept)
        => accept is [GraphQLResponseName] or [JsonName] or [EventStreamName] || IsNamedAmong(accept);

    private static bool IsNamedAmong(StringValues accept)
        => MediaTypeHeaderValue.TryParseList(accept, out var ranges)
            && ranges.Any(range => range.Quality != 0 && (Is(range, GraphQLResponseName) || Is(range, JsonName) || Is(range, EventStreamName)));

    private static GraphQLMediaType? Weigh(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        var json = Preference(ranges, JsonName);
        var graphql = Preference(ranges, GraphQLResponseName);
        var events = Preference(ranges, EventStreamName);

        // A stream is for those who name it and wish it more than a single response.
        if (events.Named && events.Quality > Math.Max(json.Quality, graphql.Quality)) return GraphQLMediaType.EventStream;
        if (json.Quality <= 0 && graphql.Quality <= 0) return null;

        // Of two equally wished types the one that is named wins, then the one whose status codes say more.
        var prefersGraphQL = graphql.Quality != json.Quality ? graphql.Quality > json.Quality : graphql.Named;
        return prefersGraphQL ? GraphQLMediaType.GraphQLResponse : GraphQLMediaType.Json;
    }

    // The most specific range that matches decides, RFC 9110 section 12.5.1.
    private static (double Quality, bool Named) Preference(IList<MediaTypeHeaderValue> ranges, string name)
    {
        (double Quality, bool Named) preference = (0, false);
        var specificity = 0;
        foreach (var range in ranges)
        {
            var matched = Is(range, name) ? 3 : range.MatchesAllTypes ? 1 : Is(range, "application/*") && name != EventStreamName ? 2 : 0;
            if (matched <= specificity) continue;
            specificity = matched;
            preference = (range.Quality ?? 1, matched == 3);
        }

        return preference;
    }

    private static bool Is(MediaTypeHeaderValue range, string name)
        => range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase)
            && (!range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

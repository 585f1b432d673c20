using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Espalier.AspNetCore.Http;

/// <summary>
/// Keeps pages of other sites from making a browser execute operations with the user's network position or credentials. POST of
/// JSON needs no more than its content type, which no browser sends to another site without asking first; GET and forms are decided here.
/// </summary>
internal static class CrossSiteGuard
{
    /// <summary>Refuses a GET that a browser could have sent for a page of another site without a CORS preflight.</summary>
    /// <exception cref="RequestRefusedException">It could have.</exception>
    public static void Check(HttpRequest request, GraphQLHttpOptions options)
    {
        if (HasPreflightHeader(request, options)) return;
        if (MediaTypes.IsJson(request.ContentType)) return;

        // A page's own fetch may name any Accept, but then the browser tells by Fetch Metadata where the page comes from.
        if (MediaTypeNegotiation.IsNamed(request.Headers.Accept) && !IsFromElsewhere(request, options)) return;

        throw new RequestRefusedException(
            $"This GET could come from a page of another site. Send 'Accept: application/graphql-response+json' or a header '{options.PreflightHeaders[0]}: 1'.");
    }

    /// <summary>Refuses a form without a preflight header, because any page can make a browser send any form.</summary>
    /// <exception cref="RequestRefusedException">It has none.</exception>
    public static void CheckForm(HttpRequest request, GraphQLHttpOptions options)
    {
        if (!HasPreflightHeader(request, options))
            throw new RequestRefusedException($"This form could come from a page of another site. Send a header '{options.PreflightHeaders[0]}: 1'.");
    }

    /// <summary>
    /// Whether the request comes from the service's own host, from an allowed origin, or from no page at all. Browsers send
    /// <c>Origin</c> with every WebSocket handshake and every CORS request.
    /// </summary>
    public static bool IsKnownOrigin(HttpRequest request, GraphQLHttpOptions options)
    {
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0
            || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }

    private static bool HasPreflightHeader(HttpRequest request, GraphQLHttpOptions options)
    {
        foreach (var header in options.PreflightHeaders)
        {
            if (request.Headers.ContainsKey(header)) return true;
        }

        return false;
    }

    private static bool IsFromElsewhere(HttpRequest request, GraphQLHttpOptions options)
        => !IsKnownOrigin(request, options)
            || (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
                && !options.AllowedOrigins.Contains(request.Headers[HeaderNames.Origin].ToString(), StringComparer.OrdinalIgnoreCase));
}

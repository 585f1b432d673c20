using Espalier.AspNetCore;
using Microsoft.Net.Http.Headers;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// Which other sites' pages may use the API (CORS). None unless listed; never with credentials, which a bearer token is not, since no
/// browser adds one by itself.
/// </summary>
internal static class AllowedOrigins
{
    private const string Section = "Cors:Origins";

    // As long as browsers keep it.
    private static readonly TimeSpan _preflight = TimeSpan.FromHours(2);

    private static readonly string[] _exposed = [HeaderNames.ETag, HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate];

    private static readonly string[] _asked =
    [
        HeaderNames.Accept, HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfNoneMatch, HeaderNames.Range, "Idempotency-Key",
        "GraphQL-Cost", "GraphQL-Preflight", "GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name",
    ];

    /// <summary>
    /// Allows the origins of the list <c>Cors__Origins</c>, as in <c>Cors__Origins__0=https://dashboard.example.org</c>, for requests,
    /// sockets and event streams.
    /// </summary>
    /// <exception cref="SettingException">An entry is no origin.</exception>
    public static void AddAllowedOrigins(this WebApplicationBuilder builder)
    {
        var origins = builder.Configuration.GetSection(Section).Get<string[]>() ?? [];
        if (Array.Find(origins, origin => !IsOrigin(origin)) is { } wrong)
            throw new SettingException("Cors__Origins", $"'{wrong}' is not an origin such as https://dashboard.example.org.");

        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .SetIsOriginAllowed(origin => origins.Contains(origin, StringComparer.Ordinal))
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(_asked)
            .WithExposedHeaders(_exposed)
            .SetPreflightMaxAge(_preflight)));
        builder.Services.AddOptions<GraphQLHttpOptions>().Configure(http =>
        {
            foreach (var origin in origins) http.AllowedOrigins.Add(origin);
        });
    }

    /// <summary>Answers preflights, and tells browsers which pages may read an answer.</summary>
    public static void UseAllowedOrigins(this IApplicationBuilder app)
    {
        // Caches must not give what was answered to no page to a listed one, which could not read it.
        app.Use((context, next) =>
        {
            if (context.Request.Headers.Origin.Count == 0) context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            return next(context);
        });
        app.UseCors();
    }

    // Exactly as browsers write it, so that nothing but equality has to be asked.
    private static bool IsOrigin(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.GetLeftPart(UriPartial.Authority) == text;
}

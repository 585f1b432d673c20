namespace RoadmapTracker.Api.Hosting;

/// <summary>What a connection may cost before anything of ours has seen the request.</summary>
internal static class ServerLimits
{
    // Bodies are bounded again, and more tightly, by who reads them; forms with files raise it for themselves.
    private const long MaxBody = 1024 * 1024;

    // RFC 9112 section 2.2 lets a server take a bare line feed for the end of a line; not every proxy does.
    private const string NoBareLineFeeds = "Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators";

    private static readonly TimeSpan _headers = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _aYear = TimeSpan.FromDays(365);

    /// <summary>
    /// Sets the server's limits: the head of a request within 10 seconds, 8 KiB of request line, 64 headers of 32 KiB in all. Its name
    /// is told to nobody. Browsers that came by TLS are told to come by nothing else for a year.
    /// </summary>
    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        AppContext.SetSwitch(NoBareLineFeeds, true);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBody;
            server.Limits.RequestHeadersTimeout = _headers;
            server.Limits.MaxRequestLineSize = 8 * 1024;
            server.Limits.MaxRequestHeaderCount = 64;
            server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        builder.Services.AddHsts(tls => tls.MaxAge = _aYear);
    }
}

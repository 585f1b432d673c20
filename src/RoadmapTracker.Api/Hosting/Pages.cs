using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Serves the pages built in src/dashboard: GraphiQL at <c>/</c>, everything it needs below <c>/assets</c>.</summary>
internal static class Pages
{
    private const string GraphiQL = "graphiql/index.html";

    /// <summary>Serves them; a build made without the pages serves none.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseDefaultFiles(new DefaultFilesOptions { DefaultFileNames = { GraphiQL } });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetCaching });
    }

    // Assets are named by their content, so a name never changes its meaning; pages name the assets, so they are asked for anew.
    private static void SetCaching(StaticFileResponseContext file)
        => file.Context.Response.Headers[HeaderNames.CacheControl] =
            file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
}

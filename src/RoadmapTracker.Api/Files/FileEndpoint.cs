using Espalier.Execution;
using Microsoft.Net.Http.Headers;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Files;

namespace RoadmapTracker.Api.Files;

/// <summary>Serves files below <c>/files</c>, each to those who may see it; to all others there is none.</summary>
internal static class FileEndpoint
{
    private const string Pattern = "/files/{id:guid}";

    // Nothing of a file runs in our name, should a browser show it after all.
    private const string ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Maps it: GET and HEAD, parts by <c>Range</c>, an <c>ETag</c> of the content, and always as a download.</summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Pattern, [HttpMethods.Get, HttpMethods.Head], ServeAsync);

    private static async Task<IResult> ServeAsync(
        Guid id, HttpContext context, RequestUser user, Caller caller, FileReads reads, FileStore store, CancellationToken ct)
    {
        user.Principal = context.User;
        if (await reads.ByIdsAsync([id], await caller.ActorAsync(ct), ct) is not [var file]) return Results.NotFound();
        if (store.Open(file.ContentHash) is not { } content) return Results.NotFound();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;

        // Who may see it is asked each time.
        headers.CacheControl = "private, no-cache";
        headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        return Results.File(
            content, file.MediaType, file.Name, entityTag: new EntityTagHeaderValue($"\"{file.ContentHash}\""), enableRangeProcessing: true);
    }
}

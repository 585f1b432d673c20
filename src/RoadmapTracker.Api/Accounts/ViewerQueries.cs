using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks.</summary>
[QueryType]
public static class ViewerQueries
{
    /// <summary>The caller; null for one who has not signed in.</summary>
    public static async Task<Viewer?> GetViewerAsync(Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return actor.Role == ActorRole.Anonymous ? null : new Viewer(caller.Subject ?? actor.Subject, actor);
    }
}

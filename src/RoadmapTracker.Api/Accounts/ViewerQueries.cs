using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks.</summary>
[QueryType]
public static class ViewerQueries
{
    /// <summary>The caller's own account; null for one who has not signed in.</summary>
    public static async Task<Viewer?> GetViewerAsync(Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        if (actor.Role == ActorRole.Anonymous) return null;
        return new Viewer(actor.Subject, actor.Role, [.. actor.Organisations], [.. actor.Roundtables]);
    }
}

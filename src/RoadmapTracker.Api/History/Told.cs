using RoadmapTracker.Domain;

namespace RoadmapTracker.Api.History;

/// <summary>What was asked as of a past moment is told as of that moment down to its last field.</summary>
internal static class Told
{
    /// <summary>The past moment as of which entities are told, which come from one field and so from one moment; null for the present.</summary>
    public static DateTimeOffset? KnownAt<T>(this IReadOnlyList<T> entities)
        where T : TrackedEntity =>
        entities.Count == 0 ? null : entities[0].KnownAt;
}

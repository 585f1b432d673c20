using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>What happened when.</summary>
[QueryType]
public static class TimelineQueries
{
    /// <summary>The dated events of the follow-up.</summary>
    /// <param name="where">Which events.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="orderBy">In which order.</param>
    [UsePaging]
    public static IReadOnlyList<TimelineEvent> GetTimeline(TimelineWhere? where, Catalogue catalogue, TimelineOrder orderBy = TimelineOrder.OldestFirst)
    {
        var events = where is null ? catalogue.Timeline.Items : catalogue.Timeline.Items.Where(where.Holds);
        return orderBy == TimelineOrder.OldestFirst ? [.. events] : [.. events.Reverse()];
    }
}

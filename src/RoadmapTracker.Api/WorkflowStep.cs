using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api;

/// <summary>One change under way: what it loads from and who makes it when. Each feature adds how its entities are found.</summary>
/// <param name="Data">The context of the transaction.</param>
/// <param name="Catalogue">What codes and slugs stand for.</param>
/// <param name="Actor">Who makes the change; has an account.</param>
/// <param name="Cancellation">Cancels until the commit.</param>
public sealed record WorkflowStep(TrackerContext Data, Catalogue Catalogue, Actor Actor, CancellationToken Cancellation)
{
    /// <summary>The moment of the change, in UTC: later than that of any change before.</summary>
    public DateTimeOffset Now => Data.Now;
}

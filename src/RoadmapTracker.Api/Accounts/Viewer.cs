using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks, what the caller may, and what waits for the caller.</summary>
/// <param name="Subject">The person's id in the token.</param>
/// <param name="Actor">What the token and the account together give.</param>
[ObjectType(Ignore = [nameof(Actor)])]
public sealed record Viewer(string Subject, Actor Actor)
{
    /// <summary>What the caller is to the follow-up; of several, the one that may most.</summary>
    public ActorRole Role => Actor.Role;
}

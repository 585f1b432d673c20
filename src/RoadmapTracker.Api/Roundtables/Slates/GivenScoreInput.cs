using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>A score that a person of the Office gives.</summary>
/// <param name="Score">0 for nothing to 1 for the most, with at most two decimals.</param>
/// <param name="Reason">What it rests on, at most 2,000 characters.</param>
public sealed record GivenScoreInput(double Score, string Reason)
{
    /// <summary>The score.</summary>
    internal GivenScore Given => new(Score, Reason);
}

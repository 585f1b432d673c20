using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How much each published criterion counts: numbers from 0 to 1000 with at most three decimals, of which only the proportions matter.</summary>
/// <param name="Experience">Of experience.</param>
/// <param name="Engagement">Of engagement with the High-level Panel in 2019.</param>
/// <param name="GeographicDiversity">Of geographic diversity.</param>
/// <param name="StakeholderDiversity">Of stakeholder diversity.</param>
public sealed record CriterionWeightsInput(double Experience = 1, double Engagement = 1, double GeographicDiversity = 1, double StakeholderDiversity = 1)
{
    /// <summary>The weights.</summary>
    /// <exception cref="InvalidInput">A weight is out of range, or all are 0.</exception>
    internal CriterionWeights Require() => CriterionWeights.Require(Experience, Engagement, GeographicDiversity, StakeholderDiversity);
}

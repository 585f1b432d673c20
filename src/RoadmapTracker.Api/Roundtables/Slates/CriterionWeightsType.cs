using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How much each published criterion counts: parts of the whole, which come to 1.</summary>
[ObjectType<CriterionWeights>(Implicit = false, Fields = [])]
public static class CriterionWeightsType
{
    /// <summary>Of experience.</summary>
    public static double GetExperience([Parent] CriterionWeights weights) => weights.ShareOf(ChampionCriterion.Experience);

    /// <summary>Of engagement with the High-level Panel in 2019.</summary>
    public static double GetEngagement([Parent] CriterionWeights weights) => weights.ShareOf(ChampionCriterion.Engagement);

    /// <summary>Of geographic diversity.</summary>
    public static double GetGeographicDiversity([Parent] CriterionWeights weights) => weights.ShareOf(ChampionCriterion.GeographicDiversity);

    /// <summary>Of stakeholder diversity.</summary>
    public static double GetStakeholderDiversity([Parent] CriterionWeights weights) => weights.ShareOf(ChampionCriterion.StakeholderDiversity);
}

using System.Numerics;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>How much each published criterion counts.</summary>
/// <remarks>In the smallest whole numbers of the same proportions, so that scores are compared exactly.</remarks>
/// <param name="Experience">Of experience.</param>
/// <param name="Engagement">Of engagement with the Panel in 2019.</param>
/// <param name="GeographicDiversity">Of geographic diversity.</param>
/// <param name="StakeholderDiversity">Of stakeholder diversity.</param>
public sealed record CriterionWeights(int Experience, int Engagement, int GeographicDiversity, int StakeholderDiversity)
{
    /// <summary>The largest weight that people may give.</summary>
    public const int Most = 1000;

    private const int Parts = 1000;

    /// <summary>All criteria alike.</summary>
    public static CriterionWeights Equal { get; } = new(1, 1, 1, 1);

    /// <summary>What the weights come to; above 0.</summary>
    public int Sum => Experience + Engagement + GeographicDiversity + StakeholderDiversity;

    /// <summary>Takes weights as people give them.</summary>
    /// <param name="experience">Of experience, 0 to 1000 with at most three decimals.</param>
    /// <param name="engagement">Of engagement, likewise.</param>
    /// <param name="geographicDiversity">Of geographic diversity, likewise.</param>
    /// <param name="stakeholderDiversity">Of stakeholder diversity, likewise.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="InvalidInput">A weight is out of range or finer than thousandths, or all are 0.</exception>
    public static CriterionWeights Require(double experience, double engagement, double geographicDiversity, double stakeholderDiversity)
    {
        int[] parts =
        [
            Require(experience, "weights.experience"),
            Require(engagement, "weights.engagement"),
            Require(geographicDiversity, "weights.geographicDiversity"),
            Require(stakeholderDiversity, "weights.stakeholderDiversity"),
        ];
        int common = parts.Aggregate(GreatestCommonDivisor);
        return common > 0
            ? new CriterionWeights(parts[0] / common, parts[1] / common, parts[2] / common, parts[3] / common)
            : throw new InvalidInput("weights", "At least one criterion has to count.");
    }

    /// <summary>The weight of a criterion, as a whole number.</summary>
    public int Of(ChampionCriterion criterion) => criterion switch
    {
        ChampionCriterion.Experience => Experience,
        ChampionCriterion.Engagement => Engagement,
        ChampionCriterion.GeographicDiversity => GeographicDiversity,
        _ => StakeholderDiversity,
    };

    /// <summary>The part of a criterion in the whole, 0 to 1.</summary>
    public double ShareOf(ChampionCriterion criterion) => (double)Of(criterion) / Sum;

    private static int GreatestCommonDivisor(int left, int right) => (int)BigInteger.GreatestCommonDivisor(left, right);

    private static int Require(double weight, string field)
    {
        double parts = Math.Round(weight * Parts);
        return weight is >= 0 and <= Most && Math.Abs(weight * Parts - parts) < 1e-6
            ? (int)parts
            : throw new InvalidInput(field, $"A weight is a number from 0 to {Most} with at most three decimals.");
    }
}

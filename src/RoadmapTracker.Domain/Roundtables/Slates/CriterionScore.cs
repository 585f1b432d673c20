namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>How a slate does on one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Reached">What the slate reaches, in the whole numbers of the criterion's formula.</param>
/// <param name="Most">What any slate of its size could reach.</param>
/// <param name="Weight">The part of the criterion in the whole, 0 to 1.</param>
/// <param name="Explanation">How it comes about, in words.</param>
public sealed record CriterionScore(ChampionCriterion Criterion, long Reached, long Most, double Weight, string Explanation)
{
    /// <summary>The score, 0 to 1.</summary>
    public double Score => (double)Reached / Most;

    /// <summary>What it adds to the slate's total.</summary>
    public double Contribution => Score * Weight;
}

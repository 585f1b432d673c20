using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>A score that a person of the Office gives.</summary>
/// <param name="Score">0 for nothing to 1 for the most, with at most two decimals.</param>
/// <param name="Reason">What it rests on.</param>
public sealed record GivenScore(double Score, string Reason)
{
    /// <summary>The score in hundredths.</summary>
    /// <param name="field">The input field that holds it.</param>
    /// <exception cref="InvalidInput">It is out of range or finer than hundredths.</exception>
    public int Hundredths(string field)
    {
        double hundredths = Math.Round(Score * SlateMeasure.FullScore);
        return Score is >= 0 and <= 1 && Math.Abs(Score * SlateMeasure.FullScore - hundredths) < 1e-9
            ? (int)hundredths
            : throw new InvalidInput($"{field}.score", "A score is a number from 0 to 1 with at most two decimals.");
    }
}

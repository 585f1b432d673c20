namespace RoadmapTracker.Domain.Participation;

/// <summary>
/// How many voices took which position, and how far they agree. Positions stand on a scale of three points: support at 1, support with
/// reservations at a half, no support at 0. Who takes no position is a voice, but stands nowhere on the scale.
/// </summary>
/// <remarks>
/// Agreement is 1 minus the mean distance between two voices, divided by the greatest mean distance that so many voices can have. The
/// greatest is reached when they stand as evenly as they can at the two ends: ⌊n²/4⌋ pairs are then a whole scale apart. So the value does
/// not depend on how many spoke: it is 1 when all say the same and 0 when they are split between the ends, for 2 voices as for 2,000,
/// which the usual division by half a scale is not. A voice that joins where the middle one stands never lowers it: with k = ⌊n/2⌋ the
/// greatest sum grows by the factor 1 + 1/k, and the sum of distances by at most 1/k of itself. Ordinal spread is measured, not who is in
/// the majority, so reservations lie nearer to both ends than the ends to each other.
/// </remarks>
/// <param name="Support">How many support the recommendation.</param>
/// <param name="SupportWithReservations">How many support it with reservations.</param>
/// <param name="NoPosition">How many spoke and take no position.</param>
/// <param name="DoNotSupport">How many do not support it.</param>
public sealed record Agreement(int Support, int SupportWithReservations, int NoPosition, int DoNotSupport)
{
    /// <summary>With fewer positions than this one more voice can move the value by more than half of its range.</summary>
    public const int FewPositions = 6;

    /// <summary>All who spoke.</summary>
    public int Voices => Positions + NoPosition;

    /// <summary>Those who take a position; the value rests on them.</summary>
    public int Positions => Support + SupportWithReservations + DoNotSupport;

    /// <summary>Whether the value rests on fewer positions than <see cref="FewPositions"/>.</summary>
    public bool IsThin => Positions < FewPositions;

    /// <summary>From 0, split between the ends of the scale, to 1, all the same; null for fewer than two positions, where there is nothing to agree.</summary>
    public double? Value
    {
        get
        {
            if (Positions < 2) return null;
            // In halves of the scale, so that the sums are whole numbers.
            long distance = ((long)SupportWithReservations * (Support + DoNotSupport)) + (2L * Support * DoNotSupport);
            long greatest = 2 * ((long)Positions * Positions / 4);
            return (double)(greatest - distance) / greatest;
        }
    }

    /// <summary>The voices of both.</summary>
    public static Agreement operator +(Agreement one, Agreement other) => new(
        one.Support + other.Support,
        one.SupportWithReservations + other.SupportWithReservations,
        one.NoPosition + other.NoPosition,
        one.DoNotSupport + other.DoNotSupport);

    /// <summary>Voices that took one position.</summary>
    public static Agreement Of(FeedbackPosition position, int voices) => position switch
    {
        FeedbackPosition.Support => new(voices, 0, 0, 0),
        FeedbackPosition.SupportWithReservations => new(0, voices, 0, 0),
        FeedbackPosition.NoPosition => new(0, 0, voices, 0),
        _ => new(0, 0, 0, voices),
    };

    /// <summary>All voices together.</summary>
    public static Agreement Sum(IEnumerable<Agreement> parts) => parts.Aggregate(new Agreement(0, 0, 0, 0), (sum, part) => sum + part);
}

using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>
/// How many voices took which position, and how far they agree. An organisation is one voice: its standing, submitted feedback. Positions
/// stand on a scale: <c>SUPPORT</c> at 1, <c>SUPPORT_WITH_RESERVATIONS</c> at 0.5, <c>DO_NOT_SUPPORT</c> at 0; <c>NO_POSITION</c> is a voice
/// without a place on it.
/// </summary>
[ObjectType<Agreement>(Ignore = [nameof(Agreement.Value), nameof(Agreement.IsThin)])]
public static class AgreementType
{
    /// <summary>
    /// How far the positions agree, from 0 (split evenly between support and no support) to 1 (all the same): 1 minus the mean distance
    /// between two positions, divided by the greatest mean distance that so many positions can have, which ⌊n²/4⌋ of the n(n−1)/2 pairs a
    /// whole scale apart make. Null for fewer than two positions.
    /// </summary>
    public static double? GetConvergence([Parent] Agreement agreement) => agreement.Value;

    /// <summary>Whether it rests on fewer than six positions: one more could move it by more than half of its range.</summary>
    public static bool GetHasFewPositions([Parent] Agreement agreement) => agreement.IsThin;
}

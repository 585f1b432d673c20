namespace RoadmapTracker.Domain.Participation;

/// <summary>One thing an offer is for: exactly one recommendation, roundtable or pillar.</summary>
public sealed class OfferTarget
{
    internal OfferTarget()
    {
    }

    /// <summary>The offer.</summary>
    public Guid OfferId { get; internal init; }

    /// <summary>The place inside the offer, from 1.</summary>
    public int Position { get; internal init; }

    /// <summary>In what capacity the organisation offers to work on it.</summary>
    public OfferCapacity Capacity { get; internal init; }

    /// <summary>The recommendation; null when it is something else.</summary>
    public Guid? RecommendationId { get; internal init; }

    /// <summary>The roundtable; null when it is something else.</summary>
    public Guid? RoundtableId { get; internal init; }

    /// <summary>The pillar; null when it is something else.</summary>
    public Guid? PillarId { get; internal init; }

    /// <summary>When the offer was begun; a copy, so that the newest offers for one thing are found by key.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>What it is.</summary>
    public TargetKind Kind => RecommendationId is not null ? TargetKind.Recommendation
        : RoundtableId is not null ? TargetKind.Roundtable
        : TargetKind.Pillar;

    /// <summary>The id of the recommendation, roundtable or pillar.</summary>
    public Guid SubjectId => RecommendationId ?? RoundtableId ?? PillarId ?? throw new InvalidOperationException("A target without a subject.");

    /// <summary>Names one thing an offer is for.</summary>
    /// <param name="offerId">The offer.</param>
    /// <param name="position">The place inside the offer, from 1.</param>
    /// <param name="choice">What it is for.</param>
    /// <param name="createdAt">When the offer was begun.</param>
    /// <returns>The target.</returns>
    public static OfferTarget Of(Guid offerId, int position, TargetChoice choice, DateTimeOffset createdAt) => new()
    {
        OfferId = offerId,
        Position = position,
        Capacity = choice.Capacity,
        CreatedAt = createdAt,
        RecommendationId = choice.Kind == TargetKind.Recommendation ? choice.SubjectId : null,
        RoundtableId = choice.Kind == TargetKind.Roundtable ? choice.SubjectId : null,
        PillarId = choice.Kind == TargetKind.Pillar ? choice.SubjectId : null,
    };
}

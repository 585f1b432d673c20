namespace RoadmapTracker.Domain.Participation;

/// <summary>In what capacity an organisation offers to work on a target.</summary>
public enum OfferCapacity
{
    /// <summary>To lead, as a Champion.</summary>
    Lead,

    /// <summary>To take part.</summary>
    Participate,
}

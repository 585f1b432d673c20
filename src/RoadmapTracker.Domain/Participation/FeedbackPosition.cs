namespace RoadmapTracker.Domain.Participation;

/// <summary>What an organisation thinks of a recommendation.</summary>
public enum FeedbackPosition
{
    /// <summary>It supports the recommendation.</summary>
    Support,

    /// <summary>It supports the recommendation, but not all of it or not as it stands.</summary>
    SupportWithReservations,

    /// <summary>It has spoken and takes no position; it is a voice, but neither for nor against.</summary>
    NoPosition,

    /// <summary>It does not support the recommendation.</summary>
    DoNotSupport,
}

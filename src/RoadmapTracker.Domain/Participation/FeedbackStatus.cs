namespace RoadmapTracker.Domain.Participation;

/// <summary>The states of feedback on a recommendation.</summary>
public enum FeedbackStatus
{
    /// <summary>Being written; only its organisation and the Office see it, and it counts nowhere.</summary>
    Draft,

    /// <summary>Given; everybody sees it.</summary>
    Submitted,
}

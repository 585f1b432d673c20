namespace RoadmapTracker.Domain.Participation;

/// <summary>The moves feedback may make.</summary>
public static class FeedbackTransitions
{
    /// <summary>DRAFT → SUBMITTED. Who thinks otherwise later gives feedback again, which takes the place of the earlier.</summary>
    public static TransitionTable<FeedbackStatus> Table { get; } = new((FeedbackStatus.Draft, [FeedbackStatus.Submitted]));
}

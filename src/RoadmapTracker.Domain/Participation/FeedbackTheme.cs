namespace RoadmapTracker.Domain.Participation;

/// <summary>Feedback speaks of a theme. Fixed when the feedback is submitted.</summary>
public sealed class FeedbackTheme
{
    internal FeedbackTheme()
    {
    }

    /// <summary>The feedback.</summary>
    public Guid FeedbackId { get; internal init; }

    /// <summary>The theme.</summary>
    public Guid ThemeId { get; internal init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; internal init; }
}

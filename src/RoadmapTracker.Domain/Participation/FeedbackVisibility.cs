using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Domain.Participation;

/// <summary>Who may see what of feedback.</summary>
public static class FeedbackVisibility
{
    /// <summary>The states of feedback that everybody may see, as the history writes them.</summary>
    public static IReadOnlyList<string> PublicStates { get; } = [EnumText.Write(FeedbackStatus.Submitted)];

    /// <summary>Whether the caller may know of the feedback: everybody once it was submitted, before that its organisation and the Office.</summary>
    public static bool MaySee(Actor actor, Guid organisationId, FeedbackStatus status)
        => status == FeedbackStatus.Submitted || actor.MayActFor(organisationId);
}

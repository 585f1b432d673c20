namespace RoadmapTracker.Domain.Participation;

/// <summary>What an organisation says of a recommendation.</summary>
/// <param name="Position">What it thinks of it.</param>
/// <param name="Text">Why, in its own words; public once submitted.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Themes">Ids of the themes it speaks of, none of them twice; at most <see cref="Feedback.ThemeLimit"/>.</param>
public sealed record FeedbackContent(FeedbackPosition Position, string Text, string Language, IReadOnlyList<Guid> Themes);

using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>
/// Feedback on a recommendation, to be kept as a draft that only its organisation and the Office see. Where the organisation has spoken of
/// the recommendation before, it is a later edition, which takes the place of the earlier once it is submitted.
/// </summary>
/// <param name="Organisation">The slug of the organisation that speaks, for example <c>uganda</c>; the caller speaks for it.</param>
/// <param name="Recommendation">The code of the recommendation, for example <c>1A</c>.</param>
/// <param name="Position">What the organisation thinks of it.</param>
/// <param name="Text">Why, at most 8,000 characters.</param>
/// <param name="Themes">The slugs of the themes it speaks of; at most 10, none of them twice.</param>
/// <param name="Language">The language of the text: ar, zh, en, fr, ru or es.</param>
public sealed record DraftFeedbackInput(
    string Organisation,
    string Recommendation,
    FeedbackPosition Position,
    string Text,
    IReadOnlyList<string>? Themes = null,
    string Language = Languages.English);

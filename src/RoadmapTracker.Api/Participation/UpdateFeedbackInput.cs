using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Changes a draft of feedback. What is left out stays as it is.</summary>
/// <param name="Id">The feedback, in state <c>DRAFT</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Position">What the organisation thinks of the recommendation.</param>
/// <param name="Text">Why, at most 8,000 characters.</param>
/// <param name="Themes">The slugs of the themes it speaks of, in place of those before; at most 10, none of them twice.</param>
/// <param name="Language">The language of the text: ar, zh, en, fr, ru or es.</param>
public sealed record UpdateFeedbackInput(
    [ID<Feedback>] Guid Id,
    int Version,
    FeedbackPosition? Position = null,
    string? Text = null,
    IReadOnlyList<string>? Themes = null,
    string? Language = null);

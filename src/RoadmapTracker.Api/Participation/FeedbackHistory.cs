using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>What has become of feedback.</summary>
[ObjectType<Feedback>]
public static class FeedbackHistory
{
    /// <summary>Its changes, from the first on: everybody sees those from its submission on; the organisation and the Office see all.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="histories">Tells changes.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<RecordedChange>>> GetHistoryAsync(
        [Parent(nameof(Feedback.Id), nameof(Feedback.OrganisationId))] IReadOnlyList<Feedback> feedback, PagingArguments page, Histories histories, CancellationToken ct) =>
        histories.OfAsync(feedback, FeedbackVisibility.PublicStates, static (item, actor) => actor.MayActFor(item.OrganisationId), page, ct);
}

using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>What has become of offers.</summary>
[ObjectType<VolunteerOffer>]
public static class VolunteerOfferHistory
{
    /// <summary>Its changes, from the first on: everybody sees those from its submission on, with the reasons of decisions; the offering organisation and the Office see all.</summary>
    /// <param name="offers">The offers.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="histories">Tells changes.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<RecordedChange>>> GetHistoryAsync(
        [Parent(nameof(VolunteerOffer.Id), nameof(VolunteerOffer.OrganisationId))] IReadOnlyList<VolunteerOffer> offers, PagingArguments page, Histories histories, CancellationToken ct) =>
        histories.OfAsync(offers, OfferVisibility.PublicStates, static (offer, actor) => actor.MayActFor(offer.OrganisationId), page, ct);
}

using Espalier;
using Espalier.Execution.Subscriptions;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>What becomes of the offers to volunteer.</summary>
[SubscriptionType]
public static class VolunteerOfferSubscriptions
{
    /// <summary>Offers to volunteer, each when the Office accepts or declines it.</summary>
    [Subscribe(With = nameof(ListenAsync), Filter = nameof(IsWantedAsync))]
    public static async Task<VolunteerOffer> OfferDecidedAsync(
        [EventMessage] OfferDecided decided, OfferReads reads, Caller caller, CancellationToken ct) =>
        (await reads.ByIdsAsync([decided.OfferId], await caller.ActorAsync(ct), asOf: null, ct)).Single();

    /// <summary>Whether the offer is of the organisation that is listened to and the caller may see it.</summary>
    /// <param name="decided">The decision.</param>
    /// <param name="organisation">Only offers of the organisation of this slug.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="caller">Who listens.</param>
    /// <param name="ct">Cancels the reads.</param>
    public static async Task<bool> IsWantedAsync(
        [EventMessage] OfferDecided decided,
        string? organisation,
        OfferReads reads,
        OrganisationReads organisations,
        Caller caller,
        CancellationToken ct) =>
        (organisation is null || await organisations.IdAsync(organisation, ct) == decided.OrganisationId)
        && (await reads.ByIdsAsync([decided.OfferId], await caller.ActorAsync(ct), asOf: null, ct)).Count > 0;

    /// <summary>Listens, unless the organisation does not exist.</summary>
    public static async Task<IAsyncEnumerable<OfferDecided>> ListenAsync(
        string? organisation, OrganisationReads organisations, ReadSession session, ITopicEventReceiver topics, CancellationToken ct)
    {
        await organisations.RequireBeforeStreamAsync(organisation, session, ct);
        return await topics.ListenAsync<OfferDecided>(ct);
    }
}

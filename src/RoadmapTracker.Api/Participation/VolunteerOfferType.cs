using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Participation;

/// <summary>
/// An organisation offers to work on recommendations, roundtables or pillars. Drafts are seen by the organisation and the Office only;
/// an accepted offer says what came of it, so that no offer ends in silence.
/// </summary>
[ObjectType<VolunteerOffer>(Ignore =
[
    nameof(VolunteerOffer.SubjectKind), nameof(VolunteerOffer.StateText), nameof(VolunteerOffer.OrganisationId),
    nameof(VolunteerOffer.MembershipId), nameof(VolunteerOffer.CommitmentId), nameof(VolunteerOffer.Contact), nameof(VolunteerOffer.Targets),
])]
public static class VolunteerOfferType
{
    /// <summary>Finds offers by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async Task<IReadOnlyList<VolunteerOffer?>> GetOffersAsync(
        IReadOnlyList<Guid> ids, OfferReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, asOf: null, ct), offer => offer.Id);
    }

    /// <summary>The organisation that offers.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent(nameof(VolunteerOffer.OrganisationId))] IReadOnlyList<VolunteerOffer> offers, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(offers, offer => offer.OrganisationId, ct);

    /// <summary>What it is for, in the order given.</summary>
    [BatchResolver, ListSize(3)]
    public static async Task<IReadOnlyList<IEnumerable<OfferTarget>>> GetTargetsAsync(
        [Parent(nameof(VolunteerOffer.Id))] IReadOnlyList<VolunteerOffer> offers, OfferReads reads, CancellationToken ct)
    {
        var targets = await reads.TargetsByOfferAsync([.. offers.Select(offer => offer.Id)], ct);
        return [.. offers.Select(offer => targets[offer.Id])];
    }

    /// <summary>Whom the Office may write to; null for everybody but the Office and the offering organisation, and where there is none.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<ContactPerson?>> GetContactAsync(
        [Parent(nameof(VolunteerOffer.Id))] IReadOnlyList<VolunteerOffer> offers, OfferReads reads, Caller caller, CancellationToken ct)
    {
        var contacts = await reads.ContactsByOfferAsync([.. offers.Select(offer => offer.Id)], await caller.ActorAsync(ct), ct);
        return [.. offers.Select(offer => contacts.GetValueOrDefault(offer.Id))];
    }

    /// <summary>The membership of a roundtable that came of it; null when none did.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<RoundtableMembership?>> GetMembershipAsync(
        [Parent(nameof(VolunteerOffer.MembershipId))] IReadOnlyList<VolunteerOffer> offers, MembershipReads reads, CancellationToken ct) =>
        offers.OneAsync(offer => offer.MembershipId, ids => reads.ByIdsAsync(ids, offers.KnownAt(), ct), membership => membership.Id);

    /// <summary>The commitment that came of it last; null when none did.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Commitment?>> GetCommitmentAsync(
        [Parent(nameof(VolunteerOffer.CommitmentId))] IReadOnlyList<VolunteerOffer> offers, CommitmentReads reads, CancellationToken ct) =>
        offers.OneAsync(offer => offer.CommitmentId, ids => reads.ByIdsAsync(ids, offers.KnownAt(), ct), commitment => commitment.Id);

    /// <summary>The states that may follow the present one; empty when it is final.</summary>
    public static IReadOnlyList<OfferStatus> GetAllowedTransitions(
        [Parent(nameof(VolunteerOffer.Status))] VolunteerOffer offer) => OfferTransitions.Table.From(offer.Status);
}

using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What one or more organisations will do. Public from the day it opens; its success criteria are fixed before the work begins.</summary>
[ObjectType<Commitment>(Ignore =
[
    nameof(Commitment.SubjectKind), nameof(Commitment.StateText), nameof(Commitment.OfferId), nameof(Commitment.RoundtableId),
    nameof(Commitment.ActionId), nameof(Commitment.Organisations), nameof(Commitment.Recommendations), nameof(Commitment.Leads),
])]
public static class CommitmentType
{
    /// <summary>Finds commitments by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static ValueTask<IReadOnlyList<Commitment?>> GetCommitmentsAsync(IReadOnlyList<Guid> ids, CommitmentReads reads, CancellationToken ct) =>
        ids.NodesAsync(keys => reads.ByIdsAsync(keys, asOf: null, ct), commitment => commitment.Id);

    /// <summary>The offer it comes from; null for other origins.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<VolunteerOffer?>> GetOfferAsync(
        [Parent(nameof(Commitment.OfferId))] IReadOnlyList<Commitment> commitments, OfferReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await commitments.OneAsync(commitment => commitment.OfferId, ids => reads.ByIdsAsync(ids, actor, commitments.KnownAt(), ct), offer => offer.Id);
    }

    /// <summary>The roundtable it belongs to; null for none.</summary>
    [Cost(0)]
    public static Roundtable? GetRoundtable([Parent(nameof(Commitment.RoundtableId))] Commitment commitment, Catalogue catalogue) =>
        commitment.RoundtableId is { } id ? catalogue.Roundtables.ById(id) : null;

    /// <summary>The action of the Roadmap it carries out; null for none.</summary>
    [Cost(0)]
    public static RoadmapAction? GetAction([Parent(nameof(Commitment.ActionId))] Commitment commitment, Catalogue catalogue) =>
        commitment.ActionId is { } id ? catalogue.Actions.ById(id) : null;

    /// <summary>The recommendations it serves, in the order given.</summary>
    [BatchResolver, ListSize(3)]
    public static async Task<IReadOnlyList<IEnumerable<Recommendation>>> GetRecommendationsAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments, CommitmentReads reads, Catalogue catalogue, CancellationToken ct)
    {
        var links = await reads.RecommendationsByCommitmentAsync([.. commitments.Select(commitment => commitment.Id)], commitments.KnownAt(), ct);
        return [.. commitments.Select(commitment => links[commitment.Id].Select(link => catalogue.Recommendations.ById(link.RecommendationId)))];
    }

    /// <summary>The organisations that lead and help, leads first.</summary>
    [BatchResolver, ListSize(4)]
    public static async Task<IReadOnlyList<IEnumerable<CommitmentOrganisation>>> GetOrganisationsAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments, CommitmentReads reads, CancellationToken ct)
    {
        var parts = await reads.OrganisationsByCommitmentAsync([.. commitments.Select(commitment => commitment.Id)], commitments.KnownAt(), ct);
        return [.. commitments.Select(commitment => parts[commitment.Id])];
    }

    /// <summary>The organisations that answer for it.</summary>
    [BatchResolver, ListSize(2)]
    public static Task<IReadOnlyList<IReadOnlyList<Organisation>>> GetLeadsAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments, CommitmentReads reads, OrganisationById organisations, CancellationToken ct) =>
        InRoleAsync(commitments, CommitmentRole.Lead, reads, organisations, ct);

    /// <summary>The organisations that help.</summary>
    [BatchResolver, ListSize(3)]
    public static Task<IReadOnlyList<IReadOnlyList<Organisation>>> GetPartnersAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments, CommitmentReads reads, OrganisationById organisations, CancellationToken ct) =>
        InRoleAsync(commitments, CommitmentRole.Partner, reads, organisations, ct);

    /// <summary>The states that may follow the present one.</summary>
    public static IReadOnlyList<CommitmentStatus> GetAllowedTransitions([Parent(nameof(Commitment.Status))] Commitment commitment) =>
        CommitmentTransitions.Table.From(commitment.Status);

    private static async Task<IReadOnlyList<IReadOnlyList<Organisation>>> InRoleAsync(
        IReadOnlyList<Commitment> commitments, CommitmentRole role, CommitmentReads reads, OrganisationById organisations, CancellationToken ct)
    {
        var parts = await reads.OrganisationsByCommitmentAsync([.. commitments.Select(commitment => commitment.Id)], commitments.KnownAt(), ct);
        return await organisations.LoadListsAsync(
            commitments, commitment => parts[commitment.Id].Where(part => part.Role == role).Select(part => part.OrganisationId), ct);
    }
}

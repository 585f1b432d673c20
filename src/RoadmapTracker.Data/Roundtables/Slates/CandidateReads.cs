using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Roundtables.Slates;

/// <summary>
/// Finds who could become Champion of a roundtable and how they stand. Works on the context of a read or of a change, so that a decision
/// is held against the same proposal that was shown.
/// </summary>
/// <param name="data">What is read from; nothing that is read is tracked.</param>
/// <param name="catalogue">What belongs to a roundtable.</param>
public sealed class CandidateReads(TrackerContext data, Catalogue catalogue)
{
    private static readonly OfferStatus[] _standing = [OfferStatus.Submitted, OfferStatus.UnderReview, OfferStatus.Accepted];

    /// <summary>The organisations whose offers, submitted and neither declined nor withdrawn, offer to lead the roundtable, a recommendation it covers, or the pillar of its area.</summary>
    /// <param name="roundtable">The roundtable.</param>
    /// <param name="ct">Cancels the reads.</param>
    /// <returns>The candidates, each once, in no particular order.</returns>
    public async Task<IReadOnlyList<ChampionCandidate>> OfRoundtableAsync(Roundtable roundtable, CancellationToken ct)
    {
        Area area = catalogue.Areas.ById(roundtable.AreaId);
        // The area that serves all three pillars has none of its own, and no pillar has the empty id.
        Guid pillar = area.PillarId ?? Guid.Empty;
        Dictionary<Guid, Basis> recommendations = catalogue.RecommendationsOfRoundtable[roundtable.Id].ToDictionary(mapping => mapping.RecommendationId, mapping => mapping.Basis);
        List<Guid?> recommendationIds = [.. recommendations.Keys];
        var rows = await (
            from offer in data.Offers.AsNoTracking()
            where _standing.Contains(offer.Status)
            from target in data.Set<OfferTarget>().AsNoTracking()
            where target.OfferId == offer.Id && target.Capacity == OfferCapacity.Lead
                && (target.RoundtableId == roundtable.Id || target.PillarId == pillar || recommendationIds.Contains(target.RecommendationId))
            select new { offer.OrganisationId, offer.SubmittedAt, Target = target }).ToListAsync(ct);
        ILookup<Guid, LeadOffer> offers = rows
            .Select(row => (row.OrganisationId, Offer: new LeadOffer(row.Target.OfferId, row.SubmittedAt!.Value, row.Target.Kind, row.Target.SubjectId, BasisOf(row.Target))))
            .OrderBy(row => Closeness(row.Offer.Kind)).ThenBy(row => row.Offer.SubmittedAt).ThenBy(row => row.Offer.OfferId)
            .ToLookup(row => row.OrganisationId, row => row.Offer);
        Guid[] organisations = [.. offers.Select(group => group.Key)];
        IReadOnlyDictionary<Guid, CandidateAssessment> assessments = await AssessmentsAsync(roundtable.Id, organisations, ct);
        IReadOnlyDictionary<Guid, SlateCandidate> standings = await StandingsAsync(assessments, organisations, ct);
        return [.. organisations.Select(id => new ChampionCandidate(standings[id], [.. offers[id]], assessments.GetValueOrDefault(id)))];

        Basis BasisOf(OfferTarget target) => target.Kind switch
        {
            TargetKind.Roundtable => Basis.Stated,
            TargetKind.Recommendation => recommendations[target.SubjectId],
            _ => area.PillarBasis,
        };
    }

    /// <summary>How organisations stand for a roundtable, whether they offered to lead it or not; those that do not exist are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, SlateCandidate>> StandingsAsync(Guid roundtableId, IReadOnlyCollection<Guid> organisations, CancellationToken ct)
        => await StandingsAsync(await AssessmentsAsync(roundtableId, organisations, ct), organisations, ct);

    /// <summary>The organisations that are Champions and Key Constituents of a roundtable on a day, each once in its first role.</summary>
    public async Task<IReadOnlyList<(SlateCandidate Standing, RoundtableRole Role)>> MembersAsync(Guid roundtableId, DateOnly day, CancellationToken ct)
    {
        var parts = await data.Memberships.AsNoTracking()
            .Where(item => item.RoundtableId == roundtableId && item.Role != RoundtableRole.Participant && item.CountsFrom <= day && (item.To == null || item.To > day))
            .Select(item => new { item.OrganisationId, item.Role })
            .ToListAsync(ct);
        Dictionary<Guid, RoundtableRole> roles = parts.GroupBy(part => part.OrganisationId).ToDictionary(same => same.Key, same => same.Min(part => part.Role));
        IReadOnlyDictionary<Guid, SlateCandidate> standings = await StandingsAsync(new Dictionary<Guid, CandidateAssessment>(), roles.Keys, ct);
        return [.. roles.Select(part => (standings[part.Key], part.Value))];
    }

    private static int Closeness(TargetKind kind) => kind switch { TargetKind.Roundtable => 0, TargetKind.Recommendation => 1, _ => 2 };

    private async Task<IReadOnlyDictionary<Guid, CandidateAssessment>> AssessmentsAsync(Guid roundtableId, IReadOnlyCollection<Guid> organisations, CancellationToken ct)
    {
        List<CandidateAssessment> all = await data.CandidateAssessments.AsNoTracking()
            .Where(item => item.RoundtableId == roundtableId && organisations.Contains(item.OrganisationId))
            .ToListAsync(ct);
        return all.GroupBy(item => item.OrganisationId).ToDictionary(same => same.Key, same => same.OrderBy(item => item.AssessedAt).ThenBy(item => item.Id).Last());
    }

    private async Task<IReadOnlyDictionary<Guid, SlateCandidate>> StandingsAsync(
        IReadOnlyDictionary<Guid, CandidateAssessment> assessments, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        List<Organisation> organisations = await data.Organisations.AsNoTracking().Where(organisation => ids.Contains(organisation.Id)).ToListAsync(ct);
        Guid[] governments = [.. organisations.Select(organisation => organisation.GovernmentOfId).OfType<Guid>().Distinct()];
        Dictionary<Guid, RegionalGroup?> groups = governments.Length == 0 ? [] : await data.Organisations.AsNoTracking()
            .Where(state => governments.Contains(state.Id))
            .ToDictionaryAsync(state => state.Id, state => state.RegionalGroup, ct);
        return organisations.ToDictionary(organisation => organisation.Id, organisation => new SlateCandidate(
            organisation.Id,
            organisation.Name,
            organisation.SortName,
            organisation.Kind,
            organisation.RegionalGroup ?? (organisation.GovernmentOfId is { } state ? groups.GetValueOrDefault(state) : null),
            assessments.GetValueOrDefault(organisation.Id)?.Experience,
            assessments.GetValueOrDefault(organisation.Id)?.Engagement));
    }
}

using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>An organisation that offered to lead, and how it stands on the published criteria.</summary>
[ObjectType<ChampionCandidate>(Ignore = [nameof(ChampionCandidate.Standing)])]
public static class ChampionCandidateType
{
    /// <summary>The organisation.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent] IReadOnlyList<ChampionCandidate> candidates, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(candidates, candidate => candidate.Standing.OrganisationId, ct);

    /// <summary>The regional group that counts: of the Member State, or of the one whose ministry or agency it is; null where there is none.</summary>
    public static RegionalGroup? GetRegionalGroup([Parent] ChampionCandidate candidate) => candidate.Standing.Group;

    /// <summary>The kind of stakeholder that counts.</summary>
    public static OrganisationKind GetKind([Parent] ChampionCandidate candidate) => candidate.Standing.Kind;

    /// <summary>The Office's score for experience, 0 to 1; null while it is unknown, which counts as 0.</summary>
    public static double? GetExperience([Parent] ChampionCandidate candidate) => CandidateAssessmentType.OfHundredths(candidate.Standing.Experience);

    /// <summary>The Office's score for engagement with the Panel in 2019, 0 to 1; null while it is unknown, which counts as 0.</summary>
    public static double? GetEngagement([Parent] ChampionCandidate candidate) => CandidateAssessmentType.OfHundredths(candidate.Standing.Engagement);

    /// <summary>What it offered to lead: the roundtable first, then recommendations, then the pillar.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<LeadOffer> GetOffers([Parent] ChampionCandidate candidate) => candidate.Offers;
}

using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables.Slates;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>
/// How the Office judges an organisation's experience and its engagement with the Panel in 2019, for a roundtable's choice of Champions.
/// The last one counts. Seen by the Office, the roundtable's secretariat and the organisation.
/// </summary>
[ObjectType<CandidateAssessment>(Ignore =
[
    nameof(CandidateAssessment.SubjectKind), nameof(CandidateAssessment.StateText), nameof(CandidateAssessment.KnownAt),
    nameof(CandidateAssessment.RoundtableId), nameof(CandidateAssessment.OrganisationId),
])]
public static class CandidateAssessmentType
{
    /// <summary>Finds assessments by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async Task<IReadOnlyList<CandidateAssessment?>> GetAssessmentsAsync(
        IReadOnlyList<Guid> ids, AssessmentReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, ct), assessment => assessment.Id);
    }

    /// <summary>The roundtable.</summary>
    [Cost(0)]
    public static Roundtable GetRoundtable([Parent] CandidateAssessment assessment, Catalogue catalogue) =>
        catalogue.Roundtables.ById(assessment.RoundtableId);

    /// <summary>The organisation.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent] IReadOnlyList<CandidateAssessment> assessments, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(assessments, assessment => assessment.OrganisationId, ct);

    /// <summary>The score for experience, 0 to 1; null where none is given.</summary>
    public static double? GetExperience([Parent] CandidateAssessment assessment) => OfHundredths(assessment.Experience);

    /// <summary>The score for engagement with the Panel in 2019, 0 to 1; null where none is given.</summary>
    public static double? GetEngagement([Parent] CandidateAssessment assessment) => OfHundredths(assessment.Engagement);

    /// <summary>A score as people say it.</summary>
    internal static double? OfHundredths(int? score) => score / 100.0;
}

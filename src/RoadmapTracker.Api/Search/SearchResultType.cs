using Espalier;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Api.Search;

/// <summary>Something found, with the text around the words found in it.</summary>
[ObjectType<SearchResult>(Implicit = false, Fields = [nameof(SearchResult.Kind), nameof(SearchResult.Snippet)])]
public static class SearchResultType
{
    /// <summary>What was found.</summary>
    [BatchResolver, GraphQLType("SearchSubject!")]
    public static async Task<IReadOnlyList<object>> GetSubjectAsync(
        [Parent] IReadOnlyList<SearchResult> results,
        Catalogue catalogue,
        OrganisationReads organisations,
        ProgressReads progress,
        CommitmentReads commitments,
        CancellationToken ct)
    {
        var found = new Dictionary<Guid, object>();
        Guid[] Ids(SearchKind kind) => [.. results.Where(result => result.Kind == kind).Select(result => result.Id)];
        if (Ids(SearchKind.Organisation) is { Length: > 0 } organisationIds)
            foreach (var organisation in await organisations.ByIdsAsync(organisationIds, ct)) found.Add(organisation.Id, organisation);

        // The index holds public records only, so they are read as everybody may see them.
        if (Ids(SearchKind.ProgressRecord) is { Length: > 0 } recordIds)
            foreach (var record in await progress.ByIdsAsync(recordIds, Actor.Anonymous, asOf: null, ct)) found.Add(record.Id, record);
        if (Ids(SearchKind.Commitment) is { Length: > 0 } commitmentIds)
            foreach (var commitment in await commitments.ByIdsAsync(commitmentIds, asOf: null, ct)) found.Add(commitment.Id, commitment);
        return [.. results.Select(result => found.GetValueOrDefault(result.Id) ?? OfCatalogue(catalogue, result))];
    }

    private static object OfCatalogue(Catalogue catalogue, SearchResult result) => result.Kind switch
    {
        SearchKind.Recommendation => catalogue.Recommendations.ById(result.Id),
        SearchKind.Roundtable => catalogue.Roundtables.ById(result.Id),
        SearchKind.Area => catalogue.Areas.ById(result.Id),
        SearchKind.RoadmapAction => catalogue.Actions.ById(result.Id),
        SearchKind.ReportDocument => catalogue.Documents.ById(result.Id),
        SearchKind.TimelineEvent => catalogue.Timeline.ById(result.Id),
        _ => throw new InvalidOperationException($"The search index knows {result.Kind} {result.Id}, which is not there."),
    };
}

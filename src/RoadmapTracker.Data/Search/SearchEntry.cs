using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>What of something can be found by everybody: its public text and nothing else.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The id.</param>
/// <param name="Title">The words that weigh most; may be empty.</param>
/// <param name="Body">All other words.</param>
internal sealed record SearchEntry(SearchKind Kind, Guid Id, string Title, string Body)
{
    /// <summary>The entry of a tracked entity; without words when nothing of it is public, null when its kind is never searched.</summary>
    public static SearchEntry? Of(TrackedEntity entity) => entity switch
    {
        Organisation organisation => new(
            SearchKind.Organisation, organisation.Id, Join(organisation.Name, organisation.Acronym), Join(organisation.Iso3, organisation.Note)),
        Commitment commitment => new(
            SearchKind.Commitment, commitment.Id, commitment.Title, Join(commitment.Description, commitment.SuccessCriteria)),
        ProgressRecord record when ProgressVisibility.IsPublic(record.State) && record.SupersededById is null => new(
            SearchKind.ProgressRecord, record.Id, "", Join(record.Narrative, record.Note)),
        ProgressRecord record => new(SearchKind.ProgressRecord, record.Id, "", ""),
        _ => null,
    };

    /// <summary>Joins texts, leaving out what is missing.</summary>
    public static string Join(params ReadOnlySpan<string?> texts)
    {
        List<string> present = [];
        foreach (string? text in texts)
        {
            if (!string.IsNullOrEmpty(text)) present.Add(text);
        }

        return string.Join('\n', present);
    }
}

using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What has become of progress records.</summary>
[ObjectType<ProgressRecord>]
public static class ProgressHistory
{
    /// <summary>Its changes, from the first on: everybody sees those that led to a public state, with the reviewers' reasons; the reporter and the Office see all. Empty for one that was imported and not changed since.</summary>
    /// <param name="records">The records.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="histories">Tells changes.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<RecordedChange>>> GetHistoryAsync(
        [Parent(nameof(ProgressRecord.Id), nameof(ProgressRecord.ReporterId))] IReadOnlyList<ProgressRecord> records, PagingArguments page, Histories histories, CancellationToken ct) =>
        histories.OfAsync(records, ProgressVisibility.PublicStates, static (record, actor) => ProgressVisibility.MaySeeInside(actor, record.ReporterId), page, ct);
}

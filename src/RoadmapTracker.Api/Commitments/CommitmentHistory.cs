using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What has become of commitments.</summary>
[ObjectType<Commitment>]
public static class CommitmentHistory
{
    /// <summary>Its changes, from its opening on, with the reasons. All of them are public.</summary>
    /// <param name="commitments">The commitments.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="histories">Tells changes.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<RecordedChange>>> GetHistoryAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments, PagingArguments page, Histories histories, CancellationToken ct) =>
        histories.OfAsync(commitments, publicStates: null, static (_, _) => true, page, ct);
}

using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.History;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.History;

namespace RoadmapTracker.Api.History;

/// <summary>Tells the changes of things as far as the caller may see them.</summary>
/// <param name="reads">Reads changes.</param>
/// <param name="caller">Who asks.</param>
public sealed class Histories(StateChangeReads reads, Caller caller)
{
    /// <summary>For each thing its changes from the first on.</summary>
    /// <typeparam name="T">The kind of thing.</typeparam>
    /// <param name="things">The things, which the caller may see.</param>
    /// <param name="publicStates">The states that everybody may see things of the kind in; null for all.</param>
    /// <param name="isInside">Whether a thing's history is the caller's own.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<Page<RecordedChange>>> OfAsync<T>(
        IReadOnlyList<T> things, IReadOnlyList<string>? publicStates, Func<T, Actor, bool> isInside, PagingArguments page, CancellationToken ct)
        where T : TrackedEntity
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. things.Select(thing => thing.Id)];
        Guid[] inside = [.. things.Where(thing => isInside(thing, actor)).Select(thing => thing.Id)];
        var filter = new ChangeFilter(things[0].SubjectKind, publicStates, inside, things.KnownAt());
        var pages = await page.ReadEachAsync(slice => reads.BySubjectAsync(ids, filter, slice, ct), () => reads.CountBySubjectAsync(ids, filter, ct));
        return
        [
            .. pages.Select(changes => new Page<RecordedChange>(
                [.. changes.Items.Select(Tell)], changes.HasNextPage, changes.HasPreviousPage, told => changes.Cursor(told.Change), changes.TotalCount)),
        ];

        RecordedChange Tell(StateChange change)
        {
            var mayKnow = publicStates is null || change.FromState is null || publicStates.Contains(change.FromState) || inside.Contains(change.SubjectId);
            return new RecordedChange(change, mayKnow ? change.FromState : null, actor.IsOffice ? change.ActorSubject : null);
        }
    }
}

using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// The only way to change data. A write is answered after it is durable and leaves nothing behind when it fails. Each database has a
/// writer of its own; what a unit of work is, is said here once.
/// </summary>
public abstract class TrackerWriter
{
    private readonly SearchIndex _search;
    private readonly ICommitListener[] _listeners;

    /// <summary>The part that all writers share.</summary>
    /// <param name="search">The full-text index.</param>
    /// <param name="listeners">Who hears of commits.</param>
    private protected TrackerWriter(SearchIndex search, IEnumerable<ICommitListener> listeners)
        => (_search, _listeners) = (search, [.. listeners]);

    /// <summary>Runs work that changes data, as a whole or not at all.</summary>
    /// <typeparam name="T">What the work gives back.</typeparam>
    /// <param name="work">
    /// Loads entities from the context, calls their methods, adds new ones, at the moment that <see cref="TrackerContext.Now"/> says. It need
    /// not save (what it saves itself has no history), must not keep the context, and must touch nothing else that could not be done
    /// twice: a writer may run it again.
    /// </param>
    /// <param name="ct">Cancels while waiting and while working; once the commit has begun it is not looked at.</param>
    /// <returns>What the work gave back, after the commit is durable and the listeners have heard of it.</returns>
    /// <exception cref="WriterBusyException">Too many writes are waiting.</exception>
    public abstract Task<T> WriteAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>Runs one unit of work in a transaction that has begun: the work itself, its changes with their history, their words for the search, its entry in the audit.</summary>
    /// <typeparam name="T">What the work gives back.</typeparam>
    /// <param name="context">The context of the transaction; tracks nothing yet, and its moment is set.</param>
    /// <param name="work">The work.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>What the work gave back, and what happened, in order; to be told by <see cref="Tell"/> when it is durable.</returns>
    private protected async Task<(T Result, IReadOnlyList<DomainEvent> Events)> RunAsync<T>(
        TrackerContext context, Func<TrackerContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        (context.Audited, context.Erases) = (null, false);
        T result = await work(context, ct);
        AuditedChange? audited = AuditedChange.Of(context);
        IReadOnlyList<TrackedEntity> changed = await TrackedChanges.SaveAsync(context, ct);
        await VersionHistory.KeepAsync(context, changed, ct);
        await IndexAsync(context, [.. changed.Select(SearchEntry.Of).OfType<SearchEntry>()], ct);

        // Last, so that writers of other processes wait for as short a time as can be.
        if (audited is not null) await audited.AppendAsync(context, await AuditHeadAsync(context, ct), ct);
        return (result, [.. changed.SelectMany(entity => entity.TakeUnpublishedEvents()).OrderBy(happened => happened.At)]);
    }

    /// <summary>Brings the words of what a unit of work changed into the full-text index. A writer that commits several together may do so once for all.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="entries">What can be found of the entities now.</param>
    /// <param name="ct">Cancels; the transaction must then be undone.</param>
    private protected virtual Task IndexAsync(TrackerContext context, IReadOnlyCollection<SearchEntry> entries, CancellationToken ct)
        => _search.UpdateAsync(context, entries, ct);

    /// <summary>The last entry of the audit. A database of many writers lets one at a time go on from here, until its commit.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="ct">Cancels; the transaction must then be undone.</param>
    private protected virtual Task<AuditHead> AuditHeadAsync(TrackerContext context, CancellationToken ct) => AuditedChange.HeadAsync(context, ct);

    /// <summary>Tells all listeners of a commit that is durable. The caller keeps the order of commits.</summary>
    private protected void Tell(Commit commit)
    {
        foreach (ICommitListener listener in _listeners) listener.OnCommitted(commit);
    }
}

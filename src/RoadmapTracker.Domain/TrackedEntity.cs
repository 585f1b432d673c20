using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.History;

namespace RoadmapTracker.Domain;

/// <summary>An entity people change: it has a version, tells its state changes to history, and collects events until commit.</summary>
public abstract class TrackedEntity
{
    // Null until the first change: most entities are only read.
    private List<StateChange>? _unsavedChanges;
    private List<DomainEvent>? _unpublishedEvents;

    /// <summary>The identity: UUID version 7, or name-based for rows of the seed.</summary>
    public Guid Id { get; internal init; }

    /// <summary>Starts at 1 and grows by one with every change; guards against lost updates.</summary>
    public int Version { get; internal set; } = 1;

    /// <summary>
    /// The past moment as of which it is told, in UTC; null when it is told as it is known now. One id may be told as of many moments, so a
    /// client that keeps things by id keeps them by this too.
    /// </summary>
    public DateTimeOffset? KnownAt { get; internal set; }

    /// <summary>The kind under which changes are recorded.</summary>
    public abstract SubjectKind SubjectKind { get; }

    /// <summary>The present state as written in the history.</summary>
    public abstract string StateText { get; }

    /// <summary>The organisations that it is about, whose representatives see in the audit what becomes of it.</summary>
    internal virtual IEnumerable<Guid> About => [];

    /// <summary>Whether everybody may see it as it is now. Only such versions are kept for questions about the past.</summary>
    internal virtual bool IsPublic => true;

    /// <summary>The day since which everybody could know it from public sources, for what was read there and not changed here; null for what people entered.</summary>
    internal virtual DateOnly? KnownSince => null;

    /// <summary>Hands over the history entries not yet stored. Only the storage calls this, in the transaction of the change.</summary>
    /// <returns>The entries, oldest first; the entity forgets them.</returns>
    public IReadOnlyList<StateChange> TakeUnsavedChanges() => Take(ref _unsavedChanges);

    /// <summary>Hands over the events not yet published. Only the storage calls this, after commit.</summary>
    /// <returns>The events, oldest first; the entity forgets them.</returns>
    public IReadOnlyList<DomainEvent> TakeUnpublishedEvents() => Take(ref _unpublishedEvents);

    /// <summary>Refuses a change that was based on another version than the present one.</summary>
    /// <param name="expectedVersion">The version the caller saw.</param>
    /// <exception cref="StaleVersion">The entity has moved on.</exception>
    private protected void RequireVersion(int expectedVersion)
    {
        if (expectedVersion != Version) throw new StaleVersion(SubjectKind, expectedVersion, Version, StateText);
    }

    /// <summary>Counts the version up; every method that changes stored content calls it once.</summary>
    private protected void CountVersion() => Version++;

    /// <summary>Writes the history entry of a change that has just been made.</summary>
    private protected void Record(string? fromState, string? reason, Actor actor, DateTimeOffset now) => (_unsavedChanges ??= []).Add(new StateChange
    {
        Id = Guid.CreateVersion7(now),
        SubjectKind = SubjectKind,
        SubjectId = Id,
        SubjectVersion = Version,
        FromState = fromState,
        ToState = StateText,
        Reason = reason,
        ActorSubject = actor.Subject,
        At = now,
    });

    /// <summary>Collects an event for publishing after commit.</summary>
    private protected void Raise(DomainEvent happened) => (_unpublishedEvents ??= []).Add(happened);

    private static T[] Take<T>(ref List<T>? items)
    {
        T[] taken = items is null ? [] : [.. items];
        items = null;
        return taken;
    }
}

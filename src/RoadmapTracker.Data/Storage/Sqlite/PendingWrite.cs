using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A write that waits for the writer's thread, and what became of it.</summary>
internal abstract class PendingWrite
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int GivenUp = 2;

    // The work belongs to the request that asked for it: its activity, its culture.
    private readonly ExecutionContext? _request = ExecutionContext.Capture();
    private int _state;

    /// <summary>What happened in it, in order; empty until it has run, and when it failed.</summary>
    public IReadOnlyList<DomainEvent> Events { get; protected set; } = [];

    /// <summary>Why the work failed; null as long as it has not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether the write is still wanted; from now on it cannot be given up, only its work be cancelled.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Runs the work in the transaction of the context. Does not throw: a fault is kept as <see cref="Failure"/>.</summary>
    public void Run(TrackerContext context)
    {
        if (_request is null) Try(context);
        else ExecutionContext.Run(_request, _ => Try(context), state: null);
    }

    /// <summary>Answers the caller: what the work gave back, or why it failed. The caller goes on on a thread of its own.</summary>
    public abstract void Answer();

    /// <summary>Answers the caller that nothing was changed.</summary>
    public abstract void Refuse(Exception reason);

    /// <summary>Whether the caller could still give up; the write will not be taken then.</summary>
    protected bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Waiting) == Waiting;

    /// <summary>Runs the work and keeps what it gave back.</summary>
    protected abstract void Work(TrackerContext context);

    private void Try(TrackerContext context)
    {
        try
        {
            Work(context);
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
    }
}

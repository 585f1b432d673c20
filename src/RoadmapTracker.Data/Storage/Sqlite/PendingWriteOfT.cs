using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A write whose work gives back a value.</summary>
/// <typeparam name="T">What the work gives back.</typeparam>
internal sealed class PendingWrite<T> : PendingWrite
{
    private readonly Func<TrackerContext, Task<(T Result, IReadOnlyList<DomainEvent> Events)>> _work;
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _giveUp;
    private T? _result;

    /// <summary>A write that nobody has taken yet.</summary>
    /// <param name="work">One unit of work in a transaction.</param>
    /// <param name="ct">Gives the write up while it waits.</param>
    public PendingWrite(Func<TrackerContext, Task<(T Result, IReadOnlyList<DomainEvent> Events)>> work, CancellationToken ct)
    {
        _work = work;
        _giveUp = ct.UnsafeRegister(
            static (state, token) =>
            {
                PendingWrite<T> write = (PendingWrite<T>)state!;
                if (write.TryGiveUp()) write._answer.TrySetCanceled(token);
            },
            this);
    }

    /// <summary>What the caller waits for.</summary>
    public Task<T> Result => _answer.Task;

    /// <inheritdoc/>
    public override void Answer()
    {
        if (Failure is not null)
        {
            Refuse(Failure);
            return;
        }

        _giveUp.Dispose();
        _answer.SetResult(_result!);
    }

    /// <inheritdoc/>
    public override void Refuse(Exception reason)
    {
        _giveUp.Dispose();
        if (reason is OperationCanceledException cancelled) _answer.SetCanceled(cancelled.CancellationToken);
        else _answer.SetException(reason);
    }

    /// <inheritdoc/>
    protected override void Work(TrackerContext context) => (_result, Events) = _work(context).GetAwaiter().GetResult();
}

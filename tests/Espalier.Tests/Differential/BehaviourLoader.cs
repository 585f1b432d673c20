using System.Runtime.CompilerServices;
using Espalier.Execution.Loading;

namespace Espalier.Tests.Differential;

/// <summary>A loader whose keys are the work to do: nothing is computed before the engine sends the queue.</summary>
internal sealed class BehaviourLoader : DataLoader
{
    private static readonly ConditionalWeakTable<LoaderQueue, BehaviourLoader> PerRequest = [];

    private readonly LoaderQueue _queue;
    private readonly Lock _gate = new();
    private List<(Func<object?> Work, TaskCompletionSource<object?> Result)> _waiting = [];

    private BehaviourLoader(LoaderQueue queue) => _queue = queue;

    public static BehaviourLoader Of(LoaderQueue queue) => PerRequest.GetValue(queue, key => new BehaviourLoader(key));

    public Task<object?> LoadAsync(Func<object?> work)
    {
        var result = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isFirst;
        lock (_gate)
        {
            _waiting.Add((work, result));
            isFirst = _waiting.Count == 1;
        }

        if (isFirst)
        {
            _queue.Enqueue(this);
        }

        return result.Task;
    }

    internal override void Forget()
    {
        // Nothing is remembered.
    }

    internal override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        List<(Func<object?> Work, TaskCompletionSource<object?> Result)> taken;
        lock (_gate)
        {
            (taken, _waiting) = (_waiting, []);
        }

        foreach (var (work, result) in taken)
        {
            try
            {
                result.SetResult(work());
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using Espalier.Execution.Loading;

namespace Espalier.Tests.Differential;

/// <summary>A loader whose keys are the work to do: nothing is computed before the engine sends the queue.</summary>
internal sealed class BehaviourLoader(LoaderQueue queue) : BatchDataLoader<Func<object?>, Task<object?>>(queue)
{
    private static readonly ConditionalWeakTable<LoaderQueue, BehaviourLoader> PerRequest = [];

    public static BehaviourLoader Of(LoaderQueue queue) => PerRequest.GetValue(queue, key => new BehaviourLoader(key));

    /// <summary>What the work gives, or throws, once it has been done together with that of others.</summary>
    public async Task<object?> DoAsync(Func<object?> work) => await (await LoadAsync(work))!;

    protected override async ValueTask<IReadOnlyDictionary<Func<object?>, Task<object?>>> LoadBatchAsync(
        IReadOnlyList<Func<object?>> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return keys.ToDictionary(work => work, Do);
    }

    private static Task<object?> Do(Func<object?> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception e)
        {
            return Task.FromException<object?>(e);
        }
    }
}

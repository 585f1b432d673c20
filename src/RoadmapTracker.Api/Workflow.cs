using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api;

/// <summary>How every mutation works: known caller first, one transaction, and nobody reads an older state afterwards.</summary>
/// <param name="writer">Where changes are made.</param>
/// <param name="reads">What the request reads with.</param>
/// <param name="caller">Who asks.</param>
/// <param name="catalogue">What codes and slugs stand for.</param>
public sealed class Workflow(TrackerWriter writer, ReadSession reads, Caller caller, Catalogue catalogue)
{
    /// <summary>Loads, calls the domain, saves.</summary>
    /// <typeparam name="T">What has been changed.</typeparam>
    /// <param name="work">Loads entities through the step and calls their methods.</param>
    /// <param name="ct">Cancels until the commit.</param>
    /// <returns>What the work gave back, in its committed state.</returns>
    /// <exception cref="Domain.Errors.DomainException">The caller is anonymous, or the domain refuses; nothing has changed then.</exception>
    public async Task<T> RunAsync<T>(Func<WorkflowStep, Task<T>> work, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        actor.RequireSignedIn();
        var result = await writer.WriteAsync(
            async (data, cancellation) => await work(new WorkflowStep(data, catalogue, await caller.ActorWithAccountAsync(data, cancellation), cancellation)),
            ct);

        // The session keeps its snapshot from before the change; the payload is read from a new one.
        await reads.DisposeAsync();
        caller.Forget();
        return result;
    }
}

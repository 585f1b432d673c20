using Espalier.Execution;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Api;

/// <summary>
/// How every mutation works: known caller first; one transaction, which also holds the entry in the audit and the answer for a repeat;
/// and nobody reads an older state afterwards.
/// </summary>
/// <param name="writer">Where changes are made.</param>
/// <param name="reads">What the request reads with.</param>
/// <param name="caller">Who asks.</param>
/// <param name="catalogue">What codes and slugs stand for.</param>
/// <param name="mutation">Which mutation is under way.</param>
/// <param name="key">By what the caller may ask again.</param>
public sealed class Workflow(
    TrackerWriter writer, ReadSession reads, Caller caller, Catalogue catalogue, RequestMutation mutation, IdempotencyKey key)
{
    // Two requests of a person without account, or of one key, may both find nothing there; the database lets one of them pass.
    private const int MostAttempts = 3;

    /// <summary>Loads, calls the domain, saves; or finds that this was done before under the caller's key.</summary>
    /// <typeparam name="T">What has been changed.</typeparam>
    /// <param name="work">Loads entities through the step and calls their methods.</param>
    /// <param name="ct">Cancels until the commit.</param>
    /// <returns>What the work gave back, in its committed state.</returns>
    /// <exception cref="Domain.Errors.DomainException">The caller is anonymous, or the domain refuses; nothing has changed then.</exception>
    public async Task<T> RunAsync<T>(Func<WorkflowStep, Task<T>> work, CancellationToken ct)
        where T : TrackedEntity
    {
        (await caller.ActorAsync(ct)).RequireSignedIn();

        // A snapshot that stays open would be in the way of an erasure, which waits until nobody reads what is erased.
        await reads.DisposeAsync();
        var result = await WriteAsync(work, ct);

        // The session keeps its snapshot from before the change; the payload is read from a new one.
        await reads.DisposeAsync();
        caller.Forget();
        return result;
    }

    private async Task<T> WriteAsync<T>(Func<WorkflowStep, Task<T>> work, CancellationToken ct)
        where T : TrackedEntity
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await writer.WriteAsync((data, cancellation) => ChangeAsync(work, data, cancellation), ct);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // What the other request committed is found now.
            }
        }
    }

    private async Task<T> ChangeAsync<T>(Func<WorkflowStep, Task<T>> work, TrackerContext data, CancellationToken ct)
        where T : TrackedEntity
    {
        var field = mutation.Field ?? throw new InvalidOperationException("Changes are made by mutations.");
        var actor = await caller.ActorWithAccountAsync(data, ct);
        var account = actor.AccountId!.Value;
        var repeat = key.RepeatOf(field, mutation.Ordinal);
        if (repeat is not null && await repeat.FindAsync<T>(data, account, ct) is { } earlier) return earlier;
        var changed = await work(new WorkflowStep(data, catalogue, actor, ct));
        data.Audited = new AuditedAction(field.Field.Name, account, changed);
        repeat?.Keep(data, account, changed);
        return changed;
    }
}

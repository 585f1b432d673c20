using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who supports roundtables.</summary>
[ObjectType<Roundtable>]
public static class RoundtableSecretariat
{
    /// <summary>The appointments to its secretariat, past ones included; of others than the Office only oneself.</summary>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<SecretariatAppointment>>> GetSecretariatAppointmentsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables, PagingArguments page, SecretariatReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. roundtables.Select(roundtable => roundtable.Id)];
        return await page.ReadEachAsync(
            slice => reads.ByRoundtableAsync(ids, slice, actor, ct),
            () => reads.CountByRoundtableAsync(ids, actor, ct));
    }
}

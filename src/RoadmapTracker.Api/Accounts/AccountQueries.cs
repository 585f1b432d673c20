using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>The people who sign in.</summary>
[QueryType]
public static class AccountQueries
{
    /// <summary>The accounts that the caller may see, the oldest first: one's own, those around one's organisations, all for the Office.</summary>
    [UsePaging]
    public static async ValueTask<Page<Account>> GetAccountsAsync(PagingArguments page, AccountReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await page.ReadAsync(slice => reads.ListAsync(slice, actor, ct), () => reads.CountAsync(actor, ct));
    }
}

using Espalier;
using RoadmapTracker.Data.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>What is kept about the caller.</summary>
[QueryType]
public static class PersonalDataQueries
{
    /// <summary>
    /// Everything that is kept about the caller, as the text of a JSON document: account, name and address, organisations, appointments,
    /// offers of the caller's organisations whose contact person has the caller's address, and what the caller has changed; null where there is no account.
    /// </summary>
    [Authorize, Cost(20)]
    public static async Task<string?> GetExportMyDataAsync(PersonalDataExport export, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return actor.AccountId is { } account ? await export.OfAsync(account, actor.SpeaksFor, ct) : null;
    }
}

using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// A person who signs in. Seen by the person, by representatives of an organisation that the person speaks for or has asked to, and by
/// the Office; to all others there is none.
/// </summary>
[ObjectType<Account>(Ignore = [nameof(Account.SubjectKind), nameof(Account.StateText), nameof(Account.KnownAt), nameof(Account.Holder)])]
public static class AccountType
{
    /// <summary>Finds accounts by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async Task<IReadOnlyList<Account?>> GetAccountsAsync(IReadOnlyList<Guid> ids, AccountReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, ct), account => account.Id);
    }

    /// <summary>The person; null after erasure.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<AccountHolder?>> GetHolderAsync(
        [Parent] IReadOnlyList<Account> accounts, AccountReads reads, Caller caller, CancellationToken ct)
    {
        var holders = await reads.HoldersByAccountAsync([.. accounts.Select(account => account.Id)], await caller.ActorAsync(ct), ct);
        return [.. accounts.Select(account => holders.GetValueOrDefault(account.Id))];
    }

    /// <summary>The organisations that the person speaks for, has spoken for or has to do with, as far as the caller may see it.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads representations.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<Representation>>> GetRepresentationsAsync(
        [Parent] IReadOnlyList<Account> accounts,
        IReadOnlyList<RepresentationStatus>? statuses,
        PagingArguments page,
        RepresentationReads reads,
        Caller caller,
        CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = new RepresentationFilter { Statuses = statuses };
        Guid[] ids = [.. accounts.Select(account => account.Id)];
        return await page.ReadEachAsync(
            slice => reads.ByAccountAsync(ids, filter, slice, actor, ct),
            () => reads.CountByAccountAsync(ids, filter, actor, ct));
    }

    /// <summary>The person's appointments to secretariats; empty for everybody but the person and the Office.</summary>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<SecretariatAppointment>>> GetSecretariatAppointmentsAsync(
        [Parent] IReadOnlyList<Account> accounts, PagingArguments page, SecretariatReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. accounts.Select(account => account.Id)];
        return await page.ReadEachAsync(
            slice => reads.ByAccountAsync(ids, slice, actor, ct),
            () => reads.CountByAccountAsync(ids, actor, ct));
    }

    /// <summary>The states that may follow the present one; empty when it is final.</summary>
    public static IReadOnlyList<AccountStatus> GetAllowedTransitions([Parent] Account account) => AccountTransitions.Table.From(account.Status);
}

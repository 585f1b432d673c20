using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>How changes find accounts and what hangs on them.</summary>
internal static class AccountLookup
{
    /// <summary>The caller's own account with the person; just opened where there was none.</summary>
    public static async Task<Account> OwnAccountAsync(this WorkflowStep step) =>
        step.Data.Accounts.Local.FirstOrDefault(account => account.Id == step.Actor.AccountId && account.Holder is not null)
        ?? await step.Data.Accounts.Include(account => account.Holder)
            .SingleAsync(account => account.Id == step.Actor.AccountId, step.Cancellation);

    /// <summary>The account of an id, which whoever knows it may name.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none in use.</exception>
    public static async Task<Account> AccountAsync(this WorkflowStep step, Guid id, string field = "id") =>
        await step.Data.Accounts.SingleOrDefaultAsync(account => account.Id == id && account.Status != AccountStatus.Erased, step.Cancellation)
        ?? throw PublicId.NotFound("account", nameof(Account), id, field);

    /// <summary>Somebody's account with the person, for the Office.</summary>
    /// <exception cref="Domain.Errors.Forbidden">The caller is not of the Office.</exception>
    /// <exception cref="Domain.Errors.NotFound">There is none in use.</exception>
    public static async Task<Account> OthersAccountAsync(this WorkflowStep step, Guid id)
    {
        step.Actor.RequireOffice();
        var account = await step.AccountAsync(id);
        await step.Data.Entry(account).Reference(item => item.Holder).LoadAsync(step.Cancellation);
        return account;
    }

    /// <summary>The representation of an id.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none that the caller may know of.</exception>
    public static async Task<Representation> RepresentationAsync(this WorkflowStep step, Guid id, string field = "id") =>
        await step.Data.Representations.SingleOrDefaultAsync(representation => representation.Id == id, step.Cancellation) is { } found
        && AccountVisibility.MaySee(step.Actor, found)
            ? found
            : throw PublicId.NotFound("representation", nameof(Representation), id, field);

    /// <summary>Whether a request, an invitation or a representation stands between a person and an organisation.</summary>
    public static Task<bool> HasStandingRepresentationAsync(this WorkflowStep step, Guid accountId, Guid organisationId) =>
        step.Data.Representations.AnyAsync(
            representation => representation.AccountId == accountId && representation.OrganisationId == organisationId && representation.Stands,
            step.Cancellation);
}

using Espalier;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Accounts;

/// <summary>What becomes of accounts.</summary>
[MutationType]
[Authorize]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
public static class AccountMutations
{
    /// <summary>Says who the caller is, once; after that, <c>correctAccount</c> does. Whoever has signed in may.</summary>
    [Error<AlreadyExists>]
    public static Task<Account> RegisterAccountAsync(RegisterAccountInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var account = await step.OwnAccountAsync();
                account.Register(step.Actor, new PersonDetails(input.Name, input.Email), step.Now);
                return account;
            },
            ct);

    /// <summary>Corrects what is kept of the caller. Whoever has an account may.</summary>
    [Error<StaleVersion>]
    public static Task<Account> CorrectAccountAsync(CorrectAccountInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var account = await step.OwnAccountAsync();
                account.Correct(step.Actor, input.Version, new PersonDetails(input.Name, input.Email), step.Now);
                return account;
            },
            ct);

    /// <summary>Takes every right from an account, those of the person's token included. The Office may.</summary>
    [Authorize(Roles.Office)]
    [Error<NotFound>]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Account> DisableAccountAsync(DisableAccountInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                step.Actor.RequireOffice();
                var account = await step.AccountAsync(input.Id);
                account.Disable(step.Actor, input.Version, input.Reason, step.Now);
                return account;
            },
            ct);

    /// <summary>Gives a disabled account its rights back. The Office may.</summary>
    [Authorize(Roles.Office)]
    [Error<NotFound>]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Account> EnableAccountAsync(EnableAccountInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                step.Actor.RequireOffice();
                var account = await step.AccountAsync(input.Id);
                account.Enable(step.Actor, input.Version, input.Reason, step.Now);
                return account;
            },
            ct);

    /// <summary>
    /// Erases a person from everything but what they did, for good; on whatever disk it was, it is overwritten within a minute. The
    /// person and the Office may. Whoever signs in again after that has a new account.
    /// </summary>
    [Error<NotFound>]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Account> EraseAccountAsync(EraseAccountInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var account = input.Id is { } id && id != step.Actor.AccountId ? await step.OthersAccountAsync(id) : await step.OwnAccountAsync();
                await step.ErasePersonAsync(account, input.Version);
                return account;
            },
            ct);
}

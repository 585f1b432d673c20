using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Accounts;

/// <summary>How people come to speak for organisations, and cease to.</summary>
[MutationType]
[Authorize]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class RepresentationMutations
{
    /// <summary>Asks to speak for an organisation. Whoever has registered may; the organisation's representatives or the Office confirm.</summary>
    [Error<AlreadyExists>]
    public static Task<Representation> RequestRepresentationAsync(RequestRepresentationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var organisation = await step.OrganisationIdAsync(input.Organisation, "organisation");
                var account = await step.OwnAccountAsync();
                if (account.Holder!.Name is null) throw new Forbidden("Say who you are first, with registerAccount.");
                await RequireNoneAsync(step, account.Id, organisation, input.Organisation);
                var representation = Representation.Request(step.Actor, organisation, input.Note, step.Now);
                step.Data.Add(representation);
                return representation;
            },
            ct);

    /// <summary>Asks a person to speak for an organisation. Its representatives and the Office may; the person accepts.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<AlreadyExists>]
    public static Task<Representation> InviteRepresentativeAsync(InviteRepresentativeInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var organisation = await step.OrganisationIdAsync(input.Organisation, "organisation");
                step.Actor.RequireActsFor(organisation, "organisation");
                var account = await step.AccountAsync(input.Account, "account");
                await RequireNoneAsync(step, account.Id, organisation, input.Organisation);
                var representation = Representation.Invite(step.Actor, account.Id, organisation, input.Note, step.Now);
                step.Data.Add(representation);
                return representation;
            },
            ct);

    /// <summary>Takes a person who asked: from <c>REQUESTED</c> to <c>ACTIVE</c>. The organisation's representatives and the Office may.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Representation> ConfirmRepresentationAsync(ConfirmRepresentationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var representation = await step.RepresentationAsync(input.Id);
                representation.Confirm(step.Actor, input.Version, step.Now);
                return representation;
            },
            ct);

    /// <summary>Accepts an invitation: from <c>INVITED</c> to <c>ACTIVE</c>. The person may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Representation> AcceptRepresentationAsync(AcceptRepresentationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var representation = await step.RepresentationAsync(input.Id);
                representation.Accept(step.Actor, input.Version, step.Now);
                return representation;
            },
            ct);

    /// <summary>
    /// Says no: to <c>DECLINED</c>. To a request the organisation's representatives and the Office may, to an invitation the person.
    /// </summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Representation> DeclineRepresentationAsync(DeclineRepresentationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var representation = await step.RepresentationAsync(input.Id);
                representation.Decline(step.Actor, input.Version, input.Reason, step.Now);
                return representation;
            },
            ct);

    /// <summary>
    /// Ends a representation: to <c>ENDED</c>. The person, the organisation's representatives and the Office may. Before the answer, the
    /// side that asked takes it back: to <c>WITHDRAWN</c>.
    /// </summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Representation> EndRepresentationAsync(EndRepresentationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var representation = await step.RepresentationAsync(input.Id);
                representation.End(step.Actor, input.Version, input.Reason, step.Now);
                return representation;
            },
            ct);

    private static async Task RequireNoneAsync(WorkflowStep step, Guid account, Guid organisation, string slug)
    {
        if (await step.HasStandingRepresentationAsync(account, organisation)) throw new AlreadyExists("representation of", slug, "organisation");
    }
}

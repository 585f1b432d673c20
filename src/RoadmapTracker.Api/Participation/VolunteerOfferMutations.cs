using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Participation;

/// <summary>The way of an offer from draft to decision.</summary>
[MutationType]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class VolunteerOfferMutations
{
    /// <summary>Begins an offer to volunteer. Its organisation's representatives and the Office may.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    public static Task<VolunteerOffer> DraftVolunteerOfferAsync(DraftVolunteerOfferInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var content = new OfferContent(
                    step.Targets(input.Targets), input.Motivation, input.Expertise, input.Engagement2019, input.Language, Details(input.Contact));
                var organisation = await step.OrganisationIdAsync(input.Organisation, "organisation");
                var offer = VolunteerOffer.Draft(step.Actor, organisation, content, step.Now);
                step.Data.Add(offer);
                return offer;
            },
            ct);

    /// <summary>Changes a draft of an offer. Its organisation's representatives and the Office may.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<VolunteerOffer> UpdateVolunteerOfferAsync(UpdateVolunteerOfferInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                var contact = offer.Contact is { } person ? new ContactDetails(person.Name, person.Email) : null;
                var content = new OfferContent(
                    input.Targets is { } targets ? step.Targets(targets) : [.. offer.Targets.Select(Choice)],
                    input.Motivation ?? offer.Motivation,
                    input.Expertise.Or(offer.Expertise),
                    input.Engagement2019.Or(offer.Engagement2019),
                    input.Language ?? offer.Language,
                    input.Contact.HasValue ? Details(input.Contact.Value) : contact);
                offer.Revise(step.Actor, input.Version, content, step.Now);
                return offer;
            },
            ct);

    /// <summary>Hands an offer in: from <c>DRAFT</c> to <c>SUBMITTED</c>. Its organisation's representatives and the Office may.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<VolunteerOffer> SubmitVolunteerOfferAsync(SubmitVolunteerOfferInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                offer.Submit(step.Actor, input.Version, step.Now);
                return offer;
            },
            ct);

    /// <summary>Takes an offer back before the decision: to <c>WITHDRAWN</c>. Its organisation's representatives and the Office may.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<VolunteerOffer> WithdrawVolunteerOfferAsync(WithdrawVolunteerOfferInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                offer.Withdraw(step.Actor, input.Version, input.Reason, step.Now);
                return offer;
            },
            ct);

    /// <summary>Begins to look at an offer: from <c>SUBMITTED</c> to <c>UNDER_REVIEW</c>. The Office may.</summary>
    [Authorize(Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<VolunteerOffer> BeginOfferReviewAsync(BeginOfferReviewInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                offer.BeginReview(step.Actor, input.Version, step.Now);
                return offer;
            },
            ct);

    /// <summary>Accepts an offer: from <c>UNDER_REVIEW</c> to <c>ACCEPTED</c>. The Office may.</summary>
    [Authorize(Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<VolunteerOffer> AcceptVolunteerOfferAsync(AcceptVolunteerOfferInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                offer.Accept(step.Actor, input.Version, Outcome(step, offer, input.Outcome), step.Now);
                return offer;
            },
            ct);

    /// <summary>Declines an offer, with a reason: from <c>UNDER_REVIEW</c> to <c>DECLINED</c>. The Office may.</summary>
    [Authorize(Roles.Office)]
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<VolunteerOffer> DeclineVolunteerOfferAsync(DeclineVolunteerOfferInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                offer.Decline(step.Actor, input.Version, input.Reason, step.Now);
                return offer;
            },
            ct);

    /// <summary>Erases the contact person of an offer, in any state. Its organisation's representatives and the Office may.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<StaleVersion>]
    public static Task<VolunteerOffer> EraseOfferContactAsync(EraseOfferContactInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = await step.OfferAsync(input.Id);
                offer.EraseContact(step.Actor, input.Version, step.Now);
                step.Data.Erases = true;
                return offer;
            },
            ct);

    private static OfferOutcome Outcome(WorkflowStep step, VolunteerOffer offer, OfferOutcomeInput outcome)
    {
        if (outcome.Appointment is not { } wish) return OfferOutcome.NotYet(outcome.WhyNotYet!);
        var roundtable = step.RoundtableId(wish.Roundtable, "outcome.appointment.roundtable");
        var membership = RoundtableMembership.Appoint(
            step.Actor, roundtable, offer.OrganisationId, wish.Role, wish.From, wish.Reason, offer.Id, step.Now);
        step.Data.Add(membership);
        return OfferOutcome.Membership(membership.Id);
    }

    private static TargetChoice Choice(OfferTarget target) => new(target.Kind, target.SubjectId, target.Capacity);

    private static ContactDetails? Details(ContactPersonInput? contact) => contact is null ? null : new ContactDetails(contact.Name, contact.Email);
}

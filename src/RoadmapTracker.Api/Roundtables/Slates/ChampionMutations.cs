using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Participation;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Roundtables.Slates;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How Champions are judged and chosen.</summary>
[MutationType]
[Authorize(Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class ChampionMutations
{
    /// <summary>Scores an organisation on experience and engagement, with reasons. The Office may.</summary>
    public static Task<CandidateAssessment> AssessCandidateAsync(AssessCandidateInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                step.Actor.RequireOffice();
                var roundtable = step.RoundtableId(input.Roundtable, "roundtable");
                var organisation = await step.OrganisationIdAsync(input.Organisation, "organisation");
                var assessment = CandidateAssessment.Give(
                    step.Actor, roundtable, organisation, input.Experience?.Given, input.Engagement?.Given, step.Now);
                step.Data.Add(assessment);
                return assessment;
            },
            ct);

    /// <summary>
    /// Records whom the Office chose as Champions and why, and appoints those who are none yet. An offer through which one of them became a
    /// candidate is accepted with it. Champions who are not among those chosen stay until their memberships are ended. The Office may.
    /// </summary>
    public static Task<ChampionDecision> DecideChampionsAsync(DecideChampionsInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                step.Actor.RequireOffice();
                var roundtable = step.Catalogue.Roundtables.ById(step.RoundtableId(input.Roundtable, "roundtable"));
                var organisations = await step.OrganisationIdsAsync(input.Organisations, "organisations");
                ChampionDecision.RequireChosen(organisations);
                var reads = new CandidateReads(step.Data, step.Catalogue);
                var candidates = await reads.OfRoundtableAsync(roundtable, step.Cancellation);
                var proposal = SlateProposal.Of(
                    candidates.Select(candidate => candidate.Standing), input.Size, input.Weights?.Require() ?? CriterionWeights.Equal, take: 1);
                if (proposal.Fingerprint != input.Proposal)
                    throw new InvalidInput("proposal", "This is not what is proposed now: candidates, scores, size or weights differ. Look at the slates again.");

                var standings = await reads.StandingsAsync(roundtable.Id, organisations, step.Cancellation);
                List<(SlateCandidate, Guid)> chosen = [];
                foreach (var organisation in organisations)
                {
                    var offer = candidates.FirstOrDefault(candidate => candidate.Standing.OrganisationId == organisation)?.Offers[0].OfferId;
                    chosen.Add((standings[organisation], await step.ChampionAsync(roundtable.Id, organisation, offer, input)));
                }

                var decision = ChampionDecision.Decide(step.Actor, roundtable.Id, proposal, chosen, input.From, input.Reason, step.Now);
                step.Data.Add(decision);
                return decision;
            },
            ct);

    private static async Task<Guid> ChampionAsync(
        this WorkflowStep step, Guid roundtableId, Guid organisationId, Guid? offerId, DecideChampionsInput input)
    {
        var present = await step.Data.Memberships
            .Where(item => item.RoundtableId == roundtableId && item.OrganisationId == organisationId && item.Role == RoundtableRole.Champion)
            .Where(item => item.To == null || item.To > input.From)
            .OrderBy(item => item.CountsFrom)
            .FirstOrDefaultAsync(step.Cancellation);
        if (present is not null) return present.Id;

        var membership = RoundtableMembership.Appoint(
            step.Actor, roundtableId, organisationId, RoundtableRole.Champion, input.From, input.Reason, offerId, step.Now);
        step.Data.Add(membership);
        if (offerId is { } id) Accept(step, await step.OfferAsync(id), membership.Id);
        return membership.Id;
    }

    private static void Accept(WorkflowStep step, VolunteerOffer offer, Guid membershipId)
    {
        var outcome = OfferOutcome.Membership(membershipId);
        if (offer.Status == OfferStatus.Submitted) offer.BeginReview(step.Actor, offer.Version, step.Now);
        if (offer.Status == OfferStatus.UnderReview) offer.Accept(step.Actor, offer.Version, outcome, step.Now);
        else if (offer.MembershipId is null) offer.RecordOutcome(step.Actor, offer.Version, outcome, step.Now);
    }
}

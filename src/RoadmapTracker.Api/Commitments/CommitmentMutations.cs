using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Participation;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Commitments;

/// <summary>The life of a commitment.</summary>
[MutationType]
[Authorize(Roles.Representative, Roles.Secretariat, Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class CommitmentMutations
{
    /// <summary>
    /// Opens a commitment. Representatives of its leads, the secretariat of its roundtable and the Office may. Where it comes from an
    /// accepted offer, the offer notes it as its outcome in the same step.
    /// </summary>
    public static Task<Commitment> OpenCommitmentAsync(OpenCommitmentInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var offer = input.Offer is { } id ? await step.OfferAsync(id, "offer") : null;
                var terms = new CommitmentTerms(
                    input.Title,
                    input.Description,
                    input.Language,
                    step.RecommendationIds(input.Recommendations, "recommendations"),
                    input.Roundtable is { } roundtable ? step.RoundtableId(roundtable, "roundtable") : null,
                    input.Action is { } action ? step.ActionId(action, "action") : null,
                    await step.OrganisationIdsAsync(input.Leads, "leads"),
                    await step.OrganisationIdsAsync(input.Partners, "partners"),
                    input.StartsOn,
                    input.DueOn,
                    input.Interval);
                var commitment = Commitment.Open(step.Actor, input.Origin, offer, terms, input.SuccessCriteria, step.Now);
                step.Data.Add(commitment);
                offer?.RecordOutcome(step.Actor, offer.Version, OfferOutcome.Commitment(commitment.Id), step.Now);
                return commitment;
            },
            ct);

    /// <summary>Changes the terms of an open commitment. Representatives of all its leads, its roundtable's secretariat and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Commitment> AmendCommitmentAsync(AmendCommitmentInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var commitment = await step.CommitmentAsync(input.Id);
                commitment.Amend(step.Actor, input.Version, await AmendedAsync(step, commitment, input), step.Now);
                return commitment;
            },
            ct);

    /// <summary>Closes a commitment, with a reason. Representatives of all its leads, its roundtable's secretariat and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Commitment> CloseCommitmentAsync(CloseCommitmentInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var commitment = await step.CommitmentAsync(input.Id);
                commitment.Close(step.Actor, input.Version, input.Reason, step.Now);
                return commitment;
            },
            ct);

    /// <summary>Opens a closed commitment again, with a reason. Representatives of all its leads, its roundtable's secretariat and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Commitment> ReopenCommitmentAsync(ReopenCommitmentInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var commitment = await step.CommitmentAsync(input.Id);
                commitment.Reopen(step.Actor, input.Version, input.Reason, step.Now);
                return commitment;
            },
            ct);

    private static async Task<CommitmentTerms> AmendedAsync(WorkflowStep step, Commitment commitment, AmendCommitmentInput input)
    {
        var roundtable = commitment.RoundtableId;
        if (input.Roundtable.HasValue) roundtable = input.Roundtable.Value is { } slug ? step.RoundtableId(slug, "roundtable") : null;
        var action = commitment.ActionId;
        if (input.Action.HasValue) action = input.Action.Value is { } code ? step.ActionId(code, "action") : null;
        return new CommitmentTerms(
            input.Title ?? commitment.Title,
            input.Description.Or(commitment.Description),
            input.Language ?? commitment.Language,
            input.Recommendations is { } codes
                ? step.RecommendationIds(codes, "recommendations")
                : [.. commitment.Recommendations.Select(link => link.RecommendationId)],
            roundtable,
            action,
            input.Leads is { } leads ? await step.OrganisationIdsAsync(leads, "leads") : Those(commitment, CommitmentRole.Lead),
            input.Partners is { } partners ? await step.OrganisationIdsAsync(partners, "partners") : Those(commitment, CommitmentRole.Partner),
            input.StartsOn ?? commitment.StartsOn,
            input.DueOn.Or(commitment.DueOn),
            input.Interval ?? commitment.Interval);
    }

    private static IReadOnlyList<Guid> Those(Commitment commitment, CommitmentRole role) =>
        [.. commitment.Organisations.Where(part => part.Role == role).Select(part => part.OrganisationId)];
}

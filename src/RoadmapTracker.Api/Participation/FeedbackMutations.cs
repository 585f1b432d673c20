using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How organisations say what they think of recommendations.</summary>
[MutationType]
[Authorize(Roles.Representative, Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class FeedbackMutations
{
    /// <summary>
    /// Begins feedback on a recommendation: the first, or a later edition that links back. The organisation's representatives may, and the
    /// Office for what reached it on paper. There is one draft at a time for each organisation and recommendation.
    /// </summary>
    [Error<AlreadyExists>]
    public static Task<Feedback> DraftFeedbackAsync(DraftFeedbackInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var organisation = await step.OrganisationIdAsync(input.Organisation, "organisation");
                var recommendation = step.RecommendationId(input.Recommendation, "recommendation");
                step.Actor.RequireActsFor(organisation, "organisation");
                var latest = await step.LatestFeedbackAsync(organisation, recommendation);
                if (latest?.Status == FeedbackStatus.Draft)
                    throw new AlreadyExists("draft of feedback", Espalier.Relay.NodeId.Encode(nameof(Feedback), latest.Id), "recommendation");
                var content = new FeedbackContent(input.Position, input.Text, input.Language, await step.ThemeIdsAsync(input.Themes));
                var feedback = Feedback.Draft(step.Actor, organisation, recommendation, latest, content, step.Now);
                step.Data.Add(feedback);
                return feedback;
            },
            ct);

    /// <summary>Changes a draft of feedback. Its organisation's representatives and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Feedback> UpdateFeedbackAsync(UpdateFeedbackInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var feedback = await step.FeedbackAsync(input.Id);
                var content = new FeedbackContent(
                    input.Position ?? feedback.Position,
                    input.Text ?? feedback.Text,
                    input.Language ?? feedback.Language,
                    input.Themes is { } themes ? await step.ThemeIdsAsync(themes) : [.. feedback.Themes.Select(link => link.ThemeId)]);
                feedback.Revise(step.Actor, input.Version, content, step.Now);
                return feedback;
            },
            ct);

    /// <summary>
    /// Gives feedback: from <c>DRAFT</c> to <c>SUBMITTED</c>. It takes the place of what the organisation said of the recommendation
    /// before. Its organisation's representatives and the Office may.
    /// </summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<Feedback> SubmitFeedbackAsync(SubmitFeedbackInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var feedback = await step.FeedbackAsync(input.Id);
                var revised = feedback.RevisesId is { } earlier
                    ? await step.Data.Feedback.SingleAsync(other => other.Id == earlier, step.Cancellation)
                    : null;
                feedback.Submit(step.Actor, input.Version, revised, step.Now);
                return feedback;
            },
            ct);
}

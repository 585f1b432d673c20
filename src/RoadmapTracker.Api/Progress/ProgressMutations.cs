using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Commitments;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What reporters do with progress records. What reviewers do is in <see cref="ProgressReviewMutations"/>.</summary>
[MutationType]
[Authorize(Roles.Representative, Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class ProgressMutations
{
    /// <summary>Begins a report of progress. The reporting organisation's representatives and the Office may.</summary>
    public static Task<ProgressRecord> DraftProgressAsync(DraftProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var reporter = await step.OrganisationIdAsync(input.Organisation, "organisation");
                var commitment = input.Commitment is { } id ? await step.CommitmentAsync(id, "commitment") : null;
                var record = ProgressRecord.Draft(step.Actor, reporter, commitment, await step.ContentAsync(input), step.Now);
                step.Data.Add(record);
                return record;
            },
            ct);

    /// <summary>Changes a draft or a record that was given back. The reporting organisation's representatives and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<ProgressRecord> UpdateProgressAsync(UpdateProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                record.Revise(step.Actor, input.Version, await step.ContentAsync(record, input), step.Now);
                return record;
            },
            ct);

    /// <summary>Hands a record in: from <c>DRAFT</c> or <c>RETURNED</c> to <c>SUBMITTED</c>. The reporting organisation's representatives and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<ProgressRecord> SubmitProgressAsync(SubmitProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                record.Submit(step.Actor, input.Version, step.Now);
                return record;
            },
            ct);

    /// <summary>Answers a dispute: from <c>DISPUTED</c> back to <c>UNDER_REVIEW</c>. The reporting organisation's representatives and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<ProgressRecord> AnswerProgressDisputeAsync(AnswerProgressDisputeInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                record.AnswerDispute(step.Actor, input.Version, input.Answer, step.Now);
                return record;
            },
            ct);

    /// <summary>Begins a correction of a verified record: a new draft that links back. The reporting organisation's representatives and the Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    [Error<AlreadyExists>]
    public static Task<ProgressRecord> CorrectProgressAsync(CorrectProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                var correction = record.Correct(step.Actor, input.Version, await step.ContentAsync(record, input), step.Now);
                if (await step.Data.ProgressRecords.AnyAsync(other => other.CorrectsId == record.Id, step.Cancellation))
                    throw new AlreadyExists("correction of record", Espalier.Relay.NodeId.Encode(nameof(ProgressRecord), record.Id), "id");
                step.Data.Add(correction);
                return correction;
            },
            ct);
}

using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What reviewers, the Office and the secretariat of the record's roundtable, do with progress records.</summary>
[MutationType]
[Authorize(Roles.Secretariat, Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
[Error<StaleVersion>]
[Error<IllegalTransition>]
public static class ProgressReviewMutations
{
    /// <summary>Begins to look at a record: from <c>SUBMITTED</c> to <c>UNDER_REVIEW</c>. The Office and the secretariat of the record's roundtable may.</summary>
    public static Task<ProgressRecord> BeginProgressReviewAsync(BeginProgressReviewInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                record.BeginReview(step.Actor, input.Version, step.Now);
                return record;
            },
            ct);

    /// <summary>Verifies a record: from <c>UNDER_REVIEW</c> to <c>VERIFIED</c>. The Office and the secretariat of the record's roundtable may.</summary>
    public static Task<ProgressRecord> VerifyProgressAsync(VerifyProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                var corrected = record.CorrectsId is { } id
                    ? await step.Data.ProgressRecords.SingleAsync(other => other.Id == id, step.Cancellation)
                    : null;
                record.Verify(step.Actor, input.Version, input.AssessedStatus, input.Reason, corrected, step.Now);
                return record;
            },
            ct);

    /// <summary>Gives a record back to its reporter, with a reason: from <c>UNDER_REVIEW</c> to <c>RETURNED</c>. The Office and the secretariat of the record's roundtable may.</summary>
    public static Task<ProgressRecord> ReturnProgressAsync(ReturnProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                record.Return(step.Actor, input.Version, input.Reason, step.Now);
                return record;
            },
            ct);

    /// <summary>Contradicts a record, with a reason: from <c>UNDER_REVIEW</c> to <c>DISPUTED</c>. The Office and the secretariat of the record's roundtable may.</summary>
    public static Task<ProgressRecord> DisputeProgressAsync(DisputeProgressInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var record = await step.RecordAsync(input.Id);
                record.Dispute(step.Actor, input.Version, input.AssessedStatus, input.Reason, step.Now);
                return record;
            },
            ct);
}

using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>How changes find progress records.</summary>
internal static class ProgressLookup
{
    /// <summary>The record of an id, whole.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none that the caller may know of.</exception>
    public static async Task<ProgressRecord> RecordAsync(this WorkflowStep step, Guid id)
    {
        var record = await step.Data.ProgressRecords
            .Include(record => record.Recommendations.OrderBy(link => link.Position))
            .Include(record => record.Organisations.OrderBy(link => link.Position))
            .Include(record => record.Evidence.OrderBy(evidence => evidence.Position))
            .AsSplitQuery()
            .SingleOrDefaultAsync(record => record.Id == id, step.Cancellation);
        return record is not null && ProgressVisibility.MaySee(step.Actor, record.State, record.ReporterId)
            ? record
            : throw PublicId.NotFound("progress record", nameof(ProgressRecord), id, "id");
    }
}

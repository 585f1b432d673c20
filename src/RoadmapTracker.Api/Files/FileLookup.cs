using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Domain.Files;

namespace RoadmapTracker.Api.Files;

/// <summary>How changes find files.</summary>
internal static class FileLookup
{
    /// <summary>Refuses a file that the caller may not name.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none that the caller has uploaded.</exception>
    public static async Task RequireOwnFileAsync(this WorkflowStep step, Guid id, string field)
    {
        var file = await step.Data.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, step.Cancellation);
        if (file?.MayBeNamedBy(step.Actor) != true) throw PublicId.NotFound("file", nameof(StoredFile), id, field);
    }
}

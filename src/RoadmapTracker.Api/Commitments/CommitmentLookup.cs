using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>How changes find commitments.</summary>
internal static class CommitmentLookup
{
    /// <summary>The commitment of an id, whole.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none.</exception>
    public static async Task<Commitment> CommitmentAsync(this WorkflowStep step, Guid id, string field = "id") =>
        await step.Data.Commitments
            .Include(commitment => commitment.Organisations.OrderBy(part => part.Position))
            .Include(commitment => commitment.Recommendations.OrderBy(link => link.Position))
            .SingleOrDefaultAsync(commitment => commitment.Id == id, step.Cancellation)
        ?? throw PublicId.NotFound("commitment", nameof(Commitment), id, field);
}

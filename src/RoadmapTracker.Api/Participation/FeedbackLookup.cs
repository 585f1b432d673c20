using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How changes find feedback.</summary>
internal static class FeedbackLookup
{
    /// <summary>The feedback of an id, whole.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none that the caller may know of.</exception>
    public static async Task<Feedback> FeedbackAsync(this WorkflowStep step, Guid id)
    {
        var feedback = await step.Data.Feedback
            .Include(feedback => feedback.Themes.OrderBy(link => link.Position))
            .SingleOrDefaultAsync(feedback => feedback.Id == id, step.Cancellation);
        return feedback is not null && FeedbackVisibility.MaySee(step.Actor, feedback.OrganisationId, feedback.Status)
            ? feedback
            : throw PublicId.NotFound("feedback", nameof(Feedback), id, "id");
    }

    /// <summary>What an organisation said last of a recommendation, a draft too; null when nothing.</summary>
    public static Task<Feedback?> LatestFeedbackAsync(this WorkflowStep step, Guid organisationId, Guid recommendationId) =>
        step.Data.Feedback
            .Where(feedback => feedback.OrganisationId == organisationId && feedback.RecommendationId == recommendationId)
            .OrderByDescending(feedback => feedback.Edition)
            .FirstOrDefaultAsync(step.Cancellation);
}

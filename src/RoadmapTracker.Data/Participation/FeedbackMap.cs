using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Participation;

internal sealed class FeedbackMap : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.ToTable("feedback");
        TrackedEntityMap.Configure(builder);
        // Of two people who begin the same edition at once, the second finds the first one's draft.
        builder.HasIndex(feedback => new { feedback.OrganisationId, feedback.RecommendationId, feedback.Edition }).IsUnique();
        builder.HasIndex(feedback => new { feedback.OrganisationId, feedback.CreatedAt, feedback.Id });
        builder.HasIndex(feedback => new { feedback.RecommendationId, feedback.CreatedAt, feedback.Id });
        builder.HasIndex(feedback => new { feedback.CreatedAt, feedback.Id });
        builder.HasIndex(feedback => feedback.RevisesId).IsUnique().HasFilter("revises_id IS NOT NULL");
        // Partial, or the planner would choose it for the many rows that are not superseded.
        builder.HasIndex(feedback => feedback.SupersededById).HasFilter("superseded_by_id IS NOT NULL");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(feedback => feedback.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(feedback => feedback.RecommendationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Feedback>().WithMany().HasForeignKey(feedback => feedback.RevisesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Feedback>().WithMany().HasForeignKey(feedback => feedback.SupersededById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(feedback => feedback.Themes).WithOne().HasForeignKey(link => link.FeedbackId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Progress;

internal sealed class ProgressRecommendationMap : IEntityTypeConfiguration<ProgressRecommendation>
{
    public void Configure(EntityTypeBuilder<ProgressRecommendation> builder)
    {
        builder.ToTable("progress_recommendation");
        builder.HasKey(link => new { link.RecordId, link.RecommendationId });
        builder.HasIndex(link => new { link.RecommendationId, link.DateFirstDay, link.RecordId });
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(link => link.RecommendationId).OnDelete(DeleteBehavior.Restrict);
    }
}

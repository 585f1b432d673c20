using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Commitments;

internal sealed class CommitmentRecommendationMap : IEntityTypeConfiguration<CommitmentRecommendation>
{
    public void Configure(EntityTypeBuilder<CommitmentRecommendation> builder)
    {
        builder.ToTable("commitment_recommendation");
        builder.HasKey(link => new { link.CommitmentId, link.RecommendationId });
        builder.HasIndex(link => new { link.RecommendationId, link.CommitmentId });
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(link => link.RecommendationId).OnDelete(DeleteBehavior.Restrict);
    }
}

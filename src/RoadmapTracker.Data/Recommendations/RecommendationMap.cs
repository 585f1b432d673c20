using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class RecommendationMap : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("recommendation");
        builder.Property(recommendation => recommendation.Id).ValueGeneratedNever();
        builder.HasIndex(recommendation => recommendation.Code).IsUnique();
        builder.HasOne<RecommendationSet>().WithMany().HasForeignKey(recommendation => recommendation.SetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(recommendation => recommendation.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}

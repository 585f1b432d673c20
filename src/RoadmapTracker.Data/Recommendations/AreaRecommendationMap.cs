using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class AreaRecommendationMap : IEntityTypeConfiguration<AreaRecommendation>
{
    public void Configure(EntityTypeBuilder<AreaRecommendation> builder)
    {
        builder.ToTable("area_recommendation");
        builder.HasKey(mapping => new { mapping.AreaId, mapping.RecommendationId });
        builder.HasOne<Area>().WithMany().HasForeignKey(mapping => mapping.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(mapping => mapping.RecommendationId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class RecommendationSetMap : IEntityTypeConfiguration<RecommendationSet>
{
    public void Configure(EntityTypeBuilder<RecommendationSet> builder)
    {
        builder.ToTable("recommendation_set");
        builder.Property(set => set.Id).ValueGeneratedNever();
        builder.HasIndex(set => set.Number).IsUnique();
    }
}

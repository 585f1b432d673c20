using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Roundtables;

internal sealed class RoundtableRecommendationMap : IEntityTypeConfiguration<RoundtableRecommendation>
{
    public void Configure(EntityTypeBuilder<RoundtableRecommendation> builder)
    {
        builder.ToTable("roundtable_recommendation");
        builder.HasKey(mapping => new { mapping.RoundtableId, mapping.RecommendationId });
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(mapping => mapping.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(mapping => mapping.RecommendationId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class AreaMap : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("area");
        builder.Property(area => area.Id).ValueGeneratedNever();
        builder.HasIndex(area => area.Slug).IsUnique();
        builder.HasOne<RecommendationSet>().WithMany().HasForeignKey(area => area.SetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pillar>().WithMany().HasForeignKey(area => area.PillarId).OnDelete(DeleteBehavior.Restrict);
    }
}

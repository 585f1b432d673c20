using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class PillarMap : IEntityTypeConfiguration<Pillar>
{
    public void Configure(EntityTypeBuilder<Pillar> builder)
    {
        builder.ToTable("pillar");
        builder.Property(pillar => pillar.Id).ValueGeneratedNever();
        builder.HasIndex(pillar => pillar.Code).IsUnique();
    }
}

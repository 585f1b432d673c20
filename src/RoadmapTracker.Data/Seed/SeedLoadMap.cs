using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoadmapTracker.Data.Seed;

internal sealed class SeedLoadMap : IEntityTypeConfiguration<SeedLoad>
{
    public void Configure(EntityTypeBuilder<SeedLoad> builder)
    {
        builder.ToTable("seed_load");
        builder.HasKey(load => load.ContentHash);
    }
}

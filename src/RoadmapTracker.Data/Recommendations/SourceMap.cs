using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class SourceMap : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("source");
        builder.Property(source => source.Id).ValueGeneratedNever();
    }
}

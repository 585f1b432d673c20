using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class SourceContradictionMap : IEntityTypeConfiguration<SourceContradiction>
{
    public void Configure(EntityTypeBuilder<SourceContradiction> builder)
    {
        builder.ToTable("source_contradiction");
        builder.Property(contradiction => contradiction.Id).ValueGeneratedNever();
        builder.HasIndex(contradiction => contradiction.Position).IsUnique();
    }
}

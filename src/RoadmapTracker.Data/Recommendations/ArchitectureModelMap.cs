using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class ArchitectureModelMap : IEntityTypeConfiguration<ArchitectureModel>
{
    public void Configure(EntityTypeBuilder<ArchitectureModel> builder)
    {
        builder.ToTable("architecture_model");
        builder.Property(model => model.Id).ValueGeneratedNever();
        builder.HasIndex(model => model.Slug).IsUnique();
    }
}

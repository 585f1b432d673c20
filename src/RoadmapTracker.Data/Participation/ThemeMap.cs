using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

internal sealed class ThemeMap : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.ToTable("theme");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(theme => theme.Slug).IsUnique();
    }
}

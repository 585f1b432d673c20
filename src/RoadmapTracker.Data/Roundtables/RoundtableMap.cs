using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Roundtables;

internal sealed class RoundtableMap : IEntityTypeConfiguration<Roundtable>
{
    public void Configure(EntityTypeBuilder<Roundtable> builder)
    {
        builder.ToTable("roundtable");
        builder.Property(roundtable => roundtable.Id).ValueGeneratedNever();
        builder.HasIndex(roundtable => roundtable.Slug).IsUnique();
        builder.HasOne<Area>().WithMany().HasForeignKey(roundtable => roundtable.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}

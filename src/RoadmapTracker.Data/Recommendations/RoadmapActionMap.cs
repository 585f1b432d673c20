using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class RoadmapActionMap : IEntityTypeConfiguration<RoadmapAction>
{
    public void Configure(EntityTypeBuilder<RoadmapAction> builder)
    {
        builder.ToTable("roadmap_action");
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.HasIndex(action => action.Code).IsUnique();
        builder.HasOne<Area>().WithMany().HasForeignKey(action => action.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(action => action.Leads).WithOne().HasForeignKey(lead => lead.ActionId).OnDelete(DeleteBehavior.Cascade);
    }
}

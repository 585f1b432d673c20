using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class TimelineEventMap : IEntityTypeConfiguration<TimelineEvent>
{
    public void Configure(EntityTypeBuilder<TimelineEvent> builder)
    {
        builder.ToTable("timeline_event");
        builder.Property(happening => happening.Id).ValueGeneratedNever();
        builder.HasIndex(happening => happening.Code).IsUnique();
        builder.HasMany(happening => happening.Organisations).WithOne().HasForeignKey(part => part.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}

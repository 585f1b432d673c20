using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class TimelineEventOrganisationMap : IEntityTypeConfiguration<TimelineEventOrganisation>
{
    public void Configure(EntityTypeBuilder<TimelineEventOrganisation> builder)
    {
        builder.ToTable("timeline_event_organisation");
        builder.HasKey(part => new { part.EventId, part.OrganisationId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(part => part.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

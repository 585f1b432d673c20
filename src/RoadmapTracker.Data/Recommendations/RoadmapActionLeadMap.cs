using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class RoadmapActionLeadMap : IEntityTypeConfiguration<RoadmapActionLead>
{
    public void Configure(EntityTypeBuilder<RoadmapActionLead> builder)
    {
        builder.ToTable("roadmap_action_lead");
        builder.HasKey(lead => new { lead.ActionId, lead.OrganisationId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(lead => lead.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

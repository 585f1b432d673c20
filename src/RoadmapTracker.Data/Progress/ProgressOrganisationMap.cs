using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Progress;

internal sealed class ProgressOrganisationMap : IEntityTypeConfiguration<ProgressOrganisation>
{
    public void Configure(EntityTypeBuilder<ProgressOrganisation> builder)
    {
        builder.ToTable("progress_organisation");
        builder.HasKey(link => new { link.RecordId, link.OrganisationId });
        builder.HasIndex(link => new { link.OrganisationId, link.DateFirstDay, link.RecordId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(link => link.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Audit;

internal sealed class AuditOrganisationMap : IEntityTypeConfiguration<AuditOrganisation>
{
    public void Configure(EntityTypeBuilder<AuditOrganisation> builder)
    {
        builder.ToTable("audit_organisation");
        builder.HasKey(link => new { link.OrganisationId, link.Sequence });
        builder.HasIndex(link => link.Sequence);
        builder.HasOne<AuditEntry>().WithMany().HasForeignKey(link => link.Sequence).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(link => link.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

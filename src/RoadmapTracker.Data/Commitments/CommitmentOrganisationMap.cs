using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Commitments;

internal sealed class CommitmentOrganisationMap : IEntityTypeConfiguration<CommitmentOrganisation>
{
    public void Configure(EntityTypeBuilder<CommitmentOrganisation> builder)
    {
        builder.ToTable("commitment_organisation");
        builder.HasKey(part => new { part.CommitmentId, part.OrganisationId });
        builder.HasIndex(part => new { part.OrganisationId, part.CommitmentId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(part => part.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

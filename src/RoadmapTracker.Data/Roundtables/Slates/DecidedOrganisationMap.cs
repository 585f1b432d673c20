using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Roundtables.Slates;

internal sealed class DecidedOrganisationMap : IEntityTypeConfiguration<DecidedOrganisation>
{
    public void Configure(EntityTypeBuilder<DecidedOrganisation> builder)
    {
        builder.ToTable("decided_organisation");
        builder.HasKey(part => new { part.DecisionId, part.Position });
        builder.Ignore(part => part.Standing);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(part => part.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoundtableMembership>().WithMany().HasForeignKey(part => part.MembershipId).OnDelete(DeleteBehavior.Restrict);
    }
}

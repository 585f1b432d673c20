using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Roundtables;

internal sealed class RoundtableMembershipMap : IEntityTypeConfiguration<RoundtableMembership>
{
    public void Configure(EntityTypeBuilder<RoundtableMembership> builder)
    {
        builder.ToTable("roundtable_membership");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(membership => new { membership.RoundtableId, membership.Role, membership.ListPosition, membership.CountsFrom, membership.Id });
        builder.HasIndex(membership => new { membership.OrganisationId, membership.CountsFrom, membership.Id });
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(membership => membership.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(membership => membership.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<VolunteerOffer>().WithMany().HasForeignKey(membership => membership.OfferId).OnDelete(DeleteBehavior.Restrict);
    }
}

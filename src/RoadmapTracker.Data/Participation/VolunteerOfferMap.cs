using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Participation;

internal sealed class VolunteerOfferMap : IEntityTypeConfiguration<VolunteerOffer>
{
    public void Configure(EntityTypeBuilder<VolunteerOffer> builder)
    {
        builder.ToTable("volunteer_offer");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(offer => new { offer.OrganisationId, offer.CreatedAt, offer.Id });
        builder.HasIndex(offer => new { offer.Status, offer.CreatedAt, offer.Id });
        builder.HasIndex(offer => new { offer.CreatedAt, offer.Id });
        builder.HasIndex(offer => new { offer.SubmittedAt, offer.Id }).HasFilter("decided_at IS NULL AND status <> 'WITHDRAWN'");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(offer => offer.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoundtableMembership>().WithMany().HasForeignKey(offer => offer.MembershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(offer => offer.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(offer => offer.Contact).WithOne().HasForeignKey<ContactPerson>(contact => contact.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(offer => offer.Targets).WithOne().HasForeignKey(target => target.OfferId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Commitments;

internal sealed class CommitmentMap : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("commitment");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(commitment => new { commitment.OpenedAt, commitment.Id });
        builder.HasIndex(commitment => new { commitment.Status, commitment.OpenedAt, commitment.Id });
        builder.HasIndex(commitment => new { commitment.RoundtableId, commitment.OpenedAt, commitment.Id });
        builder.HasIndex(commitment => new { commitment.ActionId, commitment.OpenedAt, commitment.Id });
        builder.HasIndex(commitment => commitment.OfferId);
        builder.HasOne<VolunteerOffer>().WithMany().HasForeignKey(commitment => commitment.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(commitment => commitment.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoadmapAction>().WithMany().HasForeignKey(commitment => commitment.ActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(commitment => commitment.Organisations).WithOne().HasForeignKey(part => part.CommitmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(commitment => commitment.Recommendations).WithOne().HasForeignKey(link => link.CommitmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Participation;

internal sealed class OfferTargetMap : IEntityTypeConfiguration<OfferTarget>
{
    public void Configure(EntityTypeBuilder<OfferTarget> builder)
    {
        builder.ToTable("offer_target", table => table.HasCheckConstraint(
            "ck_offer_target_one", "CASE WHEN recommendation_id IS NULL THEN 0 ELSE 1 END + CASE WHEN roundtable_id IS NULL THEN 0 ELSE 1 END + CASE WHEN pillar_id IS NULL THEN 0 ELSE 1 END = 1"));
        builder.HasKey(target => new { target.OfferId, target.Position });
        builder.HasIndex(target => new { target.RecommendationId, target.CreatedAt, target.OfferId });
        builder.HasIndex(target => new { target.RoundtableId, target.CreatedAt, target.OfferId });
        builder.HasIndex(target => new { target.PillarId, target.CreatedAt, target.OfferId });
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(target => target.RecommendationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(target => target.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pillar>().WithMany().HasForeignKey(target => target.PillarId).OnDelete(DeleteBehavior.Restrict);
    }
}

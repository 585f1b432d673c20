using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Accounts;

internal sealed class RepresentationMap : IEntityTypeConfiguration<Representation>
{
    public void Configure(EntityTypeBuilder<Representation> builder)
    {
        builder.ToTable("representation");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(representation => new { representation.OrganisationId, representation.CreatedAt, representation.Id });
        builder.HasIndex(representation => new { representation.AccountId, representation.CreatedAt, representation.Id });
        builder.HasIndex(representation => new { representation.AccountId, representation.OrganisationId }).IsUnique().HasFilter("stands");
        builder.HasOne<Account>().WithMany().HasForeignKey(representation => representation.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(representation => representation.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

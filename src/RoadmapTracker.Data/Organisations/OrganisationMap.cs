using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Organisations;

internal sealed class OrganisationMap : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(organisation => organisation.Slug).IsUnique();
        builder.HasIndex(organisation => organisation.Iso3).IsUnique();
        builder.HasIndex(organisation => new { organisation.SortName, organisation.Id });
        builder.HasIndex(organisation => new { organisation.Kind, organisation.SortName, organisation.Id });
        builder.HasIndex(organisation => new { organisation.RegionalGroup, organisation.SortName, organisation.Id });
        builder.HasIndex(organisation => new { organisation.GovernmentOfId, organisation.SortName, organisation.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(organisation => organisation.GovernmentOfId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage;

/// <summary>What the maps of all tracked entities have in common.</summary>
internal static class TrackedEntityMap
{
    /// <summary>The id is made by the domain, the version guards against lost updates.</summary>
    public static void Configure<T>(EntityTypeBuilder<T> builder)
        where T : TrackedEntity
    {
        builder.HasKey(entity => entity.Id);
        builder.Property(entity => entity.Id).ValueGeneratedNever();
        builder.Property(entity => entity.Version).IsConcurrencyToken();
        builder.Ignore(entity => entity.KnownAt);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Files;

namespace RoadmapTracker.Data.Files;

internal sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_file");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(file => new { file.AccountId, file.CreatedAt });
        builder.HasIndex(file => file.ContentHash);
        builder.HasOne<Account>().WithMany().HasForeignKey(file => file.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

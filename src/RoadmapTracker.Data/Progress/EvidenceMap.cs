using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Progress;

internal sealed class EvidenceMap : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("evidence");
        builder.Property(evidence => evidence.Id).ValueGeneratedNever();
        builder.HasIndex(evidence => new { evidence.RecordId, evidence.Position }).IsUnique();

        // Who may see a file is who may see evidence that names it.
        builder.HasIndex(evidence => evidence.Url).HasFilter("url LIKE '/files/%'");
        builder.Ignore(evidence => evidence.FileId);
    }
}

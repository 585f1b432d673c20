using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class ReportDocumentMap : IEntityTypeConfiguration<ReportDocument>
{
    public void Configure(EntityTypeBuilder<ReportDocument> builder)
    {
        builder.ToTable("report_document");
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.HasIndex(document => document.Slug).IsUnique();
    }
}

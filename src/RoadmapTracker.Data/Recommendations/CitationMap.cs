using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class CitationMap : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.ToTable("citation");
        builder.HasKey(citation => new { citation.SubjectKind, citation.SubjectId, citation.Position });
        builder.HasOne<Source>().WithMany().HasForeignKey(citation => citation.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Audit;

internal sealed class AuditDetailMap : IEntityTypeConfiguration<AuditDetail>
{
    public void Configure(EntityTypeBuilder<AuditDetail> builder)
    {
        builder.ToTable("audit_detail");
        builder.HasKey(detail => detail.Sequence);
        builder.Property(detail => detail.Sequence).ValueGeneratedNever();
        builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditDetail>(detail => detail.Sequence).OnDelete(DeleteBehavior.Restrict);
    }
}

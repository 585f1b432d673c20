using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Progress;

internal sealed class ProgressRecordMap : IEntityTypeConfiguration<ProgressRecord>
{
    public void Configure(EntityTypeBuilder<ProgressRecord> builder)
    {
        builder.ToTable("progress_record");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(record => record.Code).IsUnique();
        builder.HasIndex(record => record.CorrectsId).IsUnique().HasFilter("corrects_id IS NOT NULL");
        // Partial, or the planner would choose it for the many rows that are not superseded.
        builder.HasIndex(record => record.SupersededById).HasFilter("superseded_by_id IS NOT NULL");
        builder.HasIndex(record => new { record.DateFirstDay, record.Id });
        builder.HasIndex(record => new { record.State, record.DateFirstDay, record.Id });
        builder.HasIndex(record => new { record.AreaId, record.DateFirstDay, record.Id });
        builder.HasIndex(record => new { record.ActionId, record.DateFirstDay, record.Id });
        builder.HasIndex(record => new { record.CommitmentId, record.DateFirstDay, record.Id });
        builder.HasIndex(record => new { record.ReporterId, record.DateFirstDay, record.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(record => record.ReporterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(record => record.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(record => record.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoadmapAction>().WithMany().HasForeignKey(record => record.ActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProgressRecord>().WithMany().HasForeignKey(record => record.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProgressRecord>().WithMany().HasForeignKey(record => record.SupersededById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(record => record.Recommendations).WithOne().HasForeignKey(link => link.RecordId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(record => record.Organisations).WithOne().HasForeignKey(link => link.RecordId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(record => record.Evidence).WithOne().HasForeignKey(evidence => evidence.RecordId).OnDelete(DeleteBehavior.Cascade);
    }
}

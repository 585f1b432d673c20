using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.History;

namespace RoadmapTracker.Data.Storage;

internal sealed class StateChangeMap : IEntityTypeConfiguration<StateChange>
{
    public void Configure(EntityTypeBuilder<StateChange> builder)
    {
        builder.ToTable("state_change");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasIndex(change => new { change.SubjectKind, change.SubjectId, change.SubjectVersion }).IsUnique();
    }
}

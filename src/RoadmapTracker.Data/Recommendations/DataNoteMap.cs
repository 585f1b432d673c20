using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Recommendations;

internal sealed class DataNoteMap : IEntityTypeConfiguration<DataNote>
{
    public void Configure(EntityTypeBuilder<DataNote> builder)
    {
        builder.ToTable("data_note");
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.HasIndex(note => new { note.Topic, note.Position }).IsUnique();
    }
}

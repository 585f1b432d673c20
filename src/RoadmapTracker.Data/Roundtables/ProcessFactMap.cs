using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Roundtables;

internal sealed class ProcessFactMap : IEntityTypeConfiguration<ProcessFact>
{
    public void Configure(EntityTypeBuilder<ProcessFact> builder)
    {
        builder.ToTable("process_fact");
        builder.Property(fact => fact.Id).ValueGeneratedNever();
        builder.HasIndex(fact => fact.Position).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Roundtables.Slates;

internal sealed class ChampionDecisionMap : IEntityTypeConfiguration<ChampionDecision>
{
    public void Configure(EntityTypeBuilder<ChampionDecision> builder)
    {
        builder.ToTable("champion_decision");
        TrackedEntityMap.Configure(builder);
        builder.Ignore(decision => decision.Weights);
        builder.HasIndex(decision => new { decision.RoundtableId, decision.DecidedAt, decision.Id });
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(decision => decision.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(decision => decision.Organisations).WithOne().HasForeignKey(part => part.DecisionId).OnDelete(DeleteBehavior.Cascade);
    }
}

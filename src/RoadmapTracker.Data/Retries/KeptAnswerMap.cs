using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoadmapTracker.Data.Retries;

internal sealed class KeptAnswerMap : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answer");
        builder.HasKey(answer => new { answer.AccountId, answer.Key, answer.Ordinal });
        builder.HasIndex(answer => answer.At);
    }
}

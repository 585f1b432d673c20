using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

internal sealed class FeedbackThemeMap : IEntityTypeConfiguration<FeedbackTheme>
{
    public void Configure(EntityTypeBuilder<FeedbackTheme> builder)
    {
        builder.ToTable("feedback_theme");
        builder.HasKey(link => new { link.FeedbackId, link.ThemeId });
        builder.HasIndex(link => new { link.ThemeId, link.FeedbackId });
        builder.HasOne<Theme>().WithMany().HasForeignKey(link => link.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Roundtables.Slates;

internal sealed class CandidateAssessmentMap : IEntityTypeConfiguration<CandidateAssessment>
{
    public void Configure(EntityTypeBuilder<CandidateAssessment> builder)
    {
        builder.ToTable("candidate_assessment");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(assessment => new { assessment.RoundtableId, assessment.AssessedAt, assessment.Id });
        builder.HasIndex(assessment => assessment.OrganisationId);
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(assessment => assessment.RoundtableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(assessment => assessment.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

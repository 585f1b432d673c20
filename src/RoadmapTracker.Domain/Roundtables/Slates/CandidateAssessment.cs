using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>
/// How the Office judges an organisation's experience and its engagement with the Panel in 2019, for a roundtable's choice of Champions.
/// It is never changed; a later one takes its place as a whole. Seen by the Office, the roundtable's secretariat and the organisation.
/// </summary>
public sealed class CandidateAssessment : TrackedEntity
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLimit = 2000;

    internal CandidateAssessment()
    {
    }

    /// <summary>The roundtable.</summary>
    public Guid RoundtableId { get; internal init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>The score for experience in hundredths; null where none is given.</summary>
    public int? Experience { get; internal init; }

    /// <summary>What the score for experience rests on; null where none is given.</summary>
    public string? ExperienceReason { get; internal init; }

    /// <summary>The score for engagement with the Panel in 2019 in hundredths; null where none is given.</summary>
    public int? Engagement { get; internal init; }

    /// <summary>What the score for engagement rests on; null where none is given.</summary>
    public string? EngagementReason { get; internal init; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTimeOffset AssessedAt { get; internal init; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.CandidateAssessment;

    /// <inheritdoc/>
    public override string StateText => "GIVEN";

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => [OrganisationId];

    /// <inheritdoc/>
    internal override bool IsPublic => false;

    /// <summary>Judges an organisation.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="roundtableId">The roundtable.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="experience">Its experience; null when that is not known.</param>
    /// <param name="engagement">Its engagement with the Panel in 2019; null when that is not known.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="DomainException">The caller is not the Office, or the input breaks a rule.</exception>
    public static CandidateAssessment Give(
        Actor actor, Guid roundtableId, Guid organisationId, GivenScore? experience, GivenScore? engagement, DateTimeOffset now)
    {
        actor.RequireOffice();
        CandidateAssessment assessment = new()
        {
            Id = Guid.CreateVersion7(now),
            RoundtableId = roundtableId,
            OrganisationId = organisationId,
            Experience = experience?.Hundredths("experience"),
            ExperienceReason = experience is null ? null : InputText.Required(experience.Reason, ReasonLimit, "experience.reason"),
            Engagement = engagement?.Hundredths("engagement"),
            EngagementReason = engagement is null ? null : InputText.Required(engagement.Reason, ReasonLimit, "engagement.reason"),
            AssessedAt = now,
        };
        assessment.Record(fromState: null, reason: null, actor, now);
        return assessment;
    }

    /// <summary>Whether the caller may see scores given to an organisation for a roundtable: the organisation, the roundtable's secretariat and the Office.</summary>
    public static bool MaySee(Actor actor, Guid roundtableId, Guid organisationId) => actor.MaySupport(roundtableId) || actor.MayActFor(organisationId);
}

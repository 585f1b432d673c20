using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>What makes an organisation a candidate: an offer to lead the roundtable, a recommendation it covers, or its pillar.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="SubmittedAt">When it was submitted, in UTC.</param>
/// <param name="Kind">Whether the roundtable, a recommendation or the pillar is named.</param>
/// <param name="SubjectId">The roundtable, recommendation or pillar.</param>
/// <param name="Basis">What the mapping of what is named to the roundtable rests on.</param>
public sealed record LeadOffer(Guid OfferId, DateTimeOffset SubmittedAt, TargetKind Kind, Guid SubjectId, Basis Basis);

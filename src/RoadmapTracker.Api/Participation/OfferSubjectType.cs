using Espalier;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Participation;

/// <summary>What an organisation can offer to work on.</summary>
[UnionType(Name = "OfferSubject", Members = [typeof(Recommendation), typeof(Roundtable), typeof(Pillar)])]
public static class OfferSubjectType;

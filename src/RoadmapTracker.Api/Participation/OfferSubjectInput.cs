using Espalier;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Participation;

/// <summary>What an organisation offers to work on: exactly one recommendation, roundtable or pillar.</summary>
/// <param name="Recommendation">The code of a recommendation, for example <c>1A</c>.</param>
/// <param name="Roundtable">The slug of a roundtable, for example <c>rt-1a</c>.</param>
/// <param name="Pillar">A pillar of the Roadmap.</param>
[OneOf]
public sealed record OfferSubjectInput(string? Recommendation, string? Roundtable, PillarCode? Pillar);

using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>A member of a proposed slate.</summary>
/// <param name="Candidate">The organisation that offered to lead.</param>
/// <param name="Without">How the slate would do without it.</param>
[ObjectType]
public sealed record SlateMember(ChampionCandidate Candidate, SlateWithout Without);

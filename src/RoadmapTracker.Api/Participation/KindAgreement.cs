using Espalier;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How far stakeholders of one kind agree.</summary>
/// <param name="Kind">The kind, as it is in the organisations' entries today.</param>
/// <param name="Agreement">Their voices.</param>
[ObjectType]
public sealed record KindAgreement(OrganisationKind Kind, Agreement Agreement);

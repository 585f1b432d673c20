using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Which of the offers that wait for a decision are wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="Target">For this recommendation, roundtable or pillar.</param>
/// <param name="Capacity">With a target in this capacity; together with <c>target</c>, in this capacity for that target.</param>
/// <param name="Kinds">Of organisations of one of these kinds of stakeholder.</param>
/// <param name="RegionalGroups">Of Member States of one of these regional groups.</param>
/// <param name="WaitingLongerThanDays">Submitted more than so many days ago; 0 to 3650.</param>
public sealed record OfferQueueWhere(
    OfferSubjectInput? Target = null,
    OfferCapacity? Capacity = null,
    IReadOnlyList<OrganisationKind>? Kinds = null,
    IReadOnlyList<RegionalGroup>? RegionalGroups = null,
    int? WaitingLongerThanDays = null);

namespace RoadmapTracker.Domain.Commitments;

/// <summary>What is promised. The success criteria are apart: they are fixed when the commitment opens.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What will be done; null when the title says it.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Recommendations">The recommendations it serves; one at least, unless an action is named.</param>
/// <param name="RoundtableId">The roundtable it belongs to; null for none.</param>
/// <param name="ActionId">The action of the Roadmap it carries out; null for none.</param>
/// <param name="Leads">The organisations that answer for it; one at least.</param>
/// <param name="Partners">The organisations that help; none of them a lead.</param>
/// <param name="StartsOn">The first day of work.</param>
/// <param name="DueOn">The day it is to be done; null when open-ended.</param>
/// <param name="Interval">How often progress is to be reported.</param>
public sealed record CommitmentTerms(
    string Title,
    string? Description,
    string Language,
    IReadOnlyList<Guid> Recommendations,
    Guid? RoundtableId,
    Guid? ActionId,
    IReadOnlyList<Guid> Leads,
    IReadOnlyList<Guid> Partners,
    DateOnly StartsOn,
    DateOnly? DueOn,
    ReportingInterval Interval);

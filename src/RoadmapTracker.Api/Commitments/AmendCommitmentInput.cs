using Espalier;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>
/// Changes the terms of an open commitment. What is left out stays as it is; origin, offer and success criteria are fixed.
/// </summary>
/// <param name="Id">The commitment, in state <c>OPEN</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Title">The title, at most 200 characters.</param>
/// <param name="Description">What will be done, at most 4,000 characters; null takes it away.</param>
/// <param name="Recommendations">The codes of the recommendations it serves, in place of those before.</param>
/// <param name="Roundtable">The slug of the roundtable it belongs to; null takes it out.</param>
/// <param name="Action">The code of the Roadmap's action it carries out; null takes it away.</param>
/// <param name="Leads">The slugs of the organisations that answer for it, in place of those before; at least one.</param>
/// <param name="Partners">The slugs of the organisations that help, in place of those before.</param>
/// <param name="StartsOn">The first day of work.</param>
/// <param name="DueOn">The day it is to be done; null makes it open-ended.</param>
/// <param name="Interval">How often progress is to be reported.</param>
/// <param name="Language">The language of the texts: ar, zh, en, fr, ru or es.</param>
public sealed record AmendCommitmentInput(
    [ID<Commitment>] Guid Id,
    int Version,
    string? Title = null,
    Optional<string?> Description = default,
    IReadOnlyList<string>? Recommendations = null,
    Optional<string?> Roundtable = default,
    Optional<string?> Action = default,
    IReadOnlyList<string>? Leads = null,
    IReadOnlyList<string>? Partners = null,
    DateOnly? StartsOn = null,
    Optional<DateOnly?> DueOn = default,
    ReportingInterval? Interval = null,
    string? Language = null);

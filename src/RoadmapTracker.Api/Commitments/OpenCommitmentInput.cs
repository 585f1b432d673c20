using Espalier;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What one or more organisations will do. It is public from the day it opens.</summary>
/// <param name="Title">The title, at most 200 characters.</param>
/// <param name="Origin">Where the commitment comes from.</param>
/// <param name="Leads">The slugs of the organisations that answer for it; at least one.</param>
/// <param name="SuccessCriteria">By what everybody will see that it has succeeded, at most 2,000 characters. Fixed from here on.</param>
/// <param name="StartsOn">The first day of work.</param>
/// <param name="Interval">How often progress is to be reported.</param>
/// <param name="Offer">The accepted offer it comes from; exactly with origin <c>VOLUNTEER_OFFER</c>.</param>
/// <param name="Recommendations">The codes of the recommendations it serves; at least one unless it carries out an action.</param>
/// <param name="Roundtable">The slug of the roundtable it belongs to.</param>
/// <param name="Action">The code of the Roadmap's action it carries out; required with origin <c>ROADMAP_ACTION</c>.</param>
/// <param name="Partners">The slugs of the organisations that help. Leads and partners are 50 together at most.</param>
/// <param name="Description">What will be done, at most 4,000 characters.</param>
/// <param name="DueOn">The day it is to be done; open-ended where it is left out.</param>
/// <param name="Language">The language of the texts: ar, zh, en, fr, ru or es.</param>
public sealed record OpenCommitmentInput(
    string Title,
    CommitmentOrigin Origin,
    IReadOnlyList<string> Leads,
    string SuccessCriteria,
    DateOnly StartsOn,
    ReportingInterval Interval,
    [ID<VolunteerOffer>] Guid? Offer = null,
    IReadOnlyList<string>? Recommendations = null,
    string? Roundtable = null,
    string? Action = null,
    IReadOnlyList<string>? Partners = null,
    string? Description = null,
    DateOnly? DueOn = null,
    string Language = Languages.English);

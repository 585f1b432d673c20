using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Changes a draft of an offer. What is left out stays as it is.</summary>
/// <param name="Id">The offer, in state <c>DRAFT</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Targets">What the organisation offers to work on, in place of what was said before: 1 to 22, none of them twice.</param>
/// <param name="Motivation">Why it offers, at most 4,000 characters.</param>
/// <param name="Expertise">What it brings, at most 4,000 characters; null takes it away.</param>
/// <param name="Engagement2019">How it engaged with the High-level Panel in 2019, at most 4,000 characters; null takes it away.</param>
/// <param name="Contact">Whom the Office may write to; null takes the person away.</param>
/// <param name="Language">The language of the texts: ar, zh, en, fr, ru or es.</param>
public sealed record UpdateVolunteerOfferInput(
    [ID<VolunteerOffer>] Guid Id,
    int Version,
    IReadOnlyList<OfferTargetInput>? Targets = null,
    string? Motivation = null,
    Optional<string?> Expertise = default,
    Optional<string?> Engagement2019 = default,
    Optional<ContactPersonInput?> Contact = default,
    string? Language = null);

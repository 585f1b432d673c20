using RoadmapTracker.Domain;

namespace RoadmapTracker.Api.Participation;

/// <summary>An offer to volunteer, to be kept as a draft that only its organisation and the Office see.</summary>
/// <param name="Organisation">The slug of the organisation that offers, for example <c>uganda</c>; the caller speaks for it.</param>
/// <param name="Targets">What it offers to work on: 1 to 22 recommendations, roundtables and pillars, none of them twice.</param>
/// <param name="Motivation">Why it offers, at most 4,000 characters.</param>
/// <param name="Expertise">What it brings, at most 4,000 characters.</param>
/// <param name="Engagement2019">How it engaged with the High-level Panel in 2019, at most 4,000 characters.</param>
/// <param name="Contact">Whom the Office may write to; needed before the offer can be submitted.</param>
/// <param name="Language">The language of the texts: ar, zh, en, fr, ru or es.</param>
public sealed record DraftVolunteerOfferInput(
    string Organisation,
    IReadOnlyList<OfferTargetInput> Targets,
    string Motivation,
    string? Expertise = null,
    string? Engagement2019 = null,
    ContactPersonInput? Contact = null,
    string Language = Languages.English);

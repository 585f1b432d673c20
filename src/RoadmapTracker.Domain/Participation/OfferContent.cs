namespace RoadmapTracker.Domain.Participation;

/// <summary>What an organisation says in its offer.</summary>
/// <param name="Targets">What it offers to work on; 1 to <see cref="VolunteerOffer.TargetLimit"/>, none twice.</param>
/// <param name="Motivation">Why; public once submitted.</param>
/// <param name="Expertise">What it brings; public once submitted; null when nothing is said.</param>
/// <param name="Engagement2019">How it engaged with the Panel in 2019; public once submitted; null when nothing is said.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Contact">Whom the Office may write to; personal data, never public. Required to submit.</param>
public sealed record OfferContent(
    IReadOnlyList<TargetChoice> Targets,
    string Motivation,
    string? Expertise,
    string? Engagement2019,
    string Language,
    ContactDetails? Contact);

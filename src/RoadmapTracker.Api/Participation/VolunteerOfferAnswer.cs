using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>When offers are to be answered.</summary>
[ObjectType<VolunteerOffer>]
public static class VolunteerOfferAnswer
{
    /// <summary>By when the Office is to accept or decline it, in UTC; null while it does not wait for the Office.</summary>
    public static DateTimeOffset? GetAnswerDueAt(
        [Parent(nameof(VolunteerOffer.Status), nameof(VolunteerOffer.SubmittedAt))] VolunteerOffer offer, AnswerTime answers) => answers.DueAt(offer);

    /// <summary>Whether the Office should have answered it by now, or by the moment as of which it is told, and had not: the Office's own silence.</summary>
    public static bool GetIsUnanswered(
        [Parent(nameof(VolunteerOffer.Status), nameof(VolunteerOffer.SubmittedAt))] VolunteerOffer offer, AnswerTime answers, TimeProvider time) =>
        answers.DueAt(offer) < (offer.KnownAt ?? time.GetUtcNow());
}

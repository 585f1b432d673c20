using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How long the Office takes at most to answer an offer; what waits longer is shown to everybody as the Office's own silence.</summary>
/// <param name="Days">The setting <c>Offers:AnswerDays</c>, in days from the submission; 30 by default.</param>
public sealed record AnswerTime(int Days)
{
    private const string Section = "Offers";
    private const string Name = "AnswerDays";

    /// <summary>Registers the setting.</summary>
    /// <exception cref="SettingException">It is no number of days.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var days = builder.Configuration.GetSection(Section).GetValue(Name, 30);
        if (days is < 1 or > 3650) throw new SettingException($"{Section}__{Name}", "it is a number of days from 1 to 3650.");
        builder.Services.AddSingleton(new AnswerTime(days));
    }

    /// <summary>Offers submitted before this moment should have been answered by now.</summary>
    public DateTimeOffset Before(DateTimeOffset now) => now.AddDays(-Days);

    /// <summary>By when an offer is to be answered; null for one that does not wait for the Office.</summary>
    public DateTimeOffset? DueAt(VolunteerOffer offer) =>
        offer.Status is OfferStatus.Submitted or OfferStatus.UnderReview ? offer.SubmittedAt?.AddDays(Days) : null;
}

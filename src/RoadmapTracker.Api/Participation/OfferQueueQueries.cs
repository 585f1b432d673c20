using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>The offers that wait for the Office's decision.</summary>
[QueryType]
public static class OfferQueueQueries
{
    private const int MostDays = 3650;

    /// <summary>What the Office has to decide on: the offers in state <c>SUBMITTED</c> or <c>UNDER_REVIEW</c>, those that wait longest first. The Office may.</summary>
    /// <param name="where">Which offers.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [Authorize, UsePaging]
    public static async ValueTask<Page<VolunteerOffer>> GetOfferQueueAsync(
        OfferQueueWhere? where, PagingArguments page, OfferReads reads, Catalogue catalogue, Caller caller, TimeProvider time, CancellationToken ct)
    {
        (await caller.ActorAsync(ct)).RequireOffice();
        if (where?.WaitingLongerThanDays is < 0 or > MostDays) throw new InvalidInput("where.waitingLongerThanDays", $"It is a number of days from 0 to {MostDays}.");
        var filter = new OfferQueueFilter
        {
            Target = where?.Target is { } target ? catalogue.Target(target) : null,
            Capacity = where?.Capacity,
            Kinds = where?.Kinds,
            RegionalGroups = where?.RegionalGroups,
            SubmittedBefore = where?.WaitingLongerThanDays is { } days ? time.GetUtcNow().AddDays(-days) : null,
        };
        return await page.ReadAsync(slice => reads.QueueAsync(filter, slice, ct), () => reads.CountQueueAsync(filter, ct));
    }

    /// <summary>
    /// The Office's own silence: offers that it should have answered by now and has not, those that wait longest first. An offer is to be
    /// answered within the days that the service is set to, 30 if not set otherwise.
    /// </summary>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="answers">How long the Office takes at most.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static ValueTask<Page<VolunteerOffer>> GetUnansweredOffersAsync(
        PagingArguments page, OfferReads reads, AnswerTime answers, TimeProvider time, CancellationToken ct)
    {
        var filter = new OfferQueueFilter { SubmittedBefore = answers.Before(time.GetUtcNow()) };
        return page.ReadAsync(slice => reads.QueueAsync(filter, slice, ct), () => reads.CountQueueAsync(filter, ct));
    }
}

using Espalier.Execution.Subscriptions;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What subscriptions to progress have in common: which events are listened to, and the record as the caller may see it.</summary>
/// <param name="reads">Reads records.</param>
/// <param name="organisations">Reads organisations.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="session">What is read with.</param>
/// <param name="topics">Where events come from.</param>
/// <param name="caller">Who listens.</param>
public sealed class ProgressEvents(
    ProgressReads reads, OrganisationReads organisations, Catalogue catalogue, ReadSession session, ITopicEventReceiver topics, Caller caller)
{
    /// <summary>Listens to one kind of event.</summary>
    /// <typeparam name="TMessage">The event.</typeparam>
    /// <param name="recommendation">The code of the recommendation that is to be listened to; null for all.</param>
    /// <param name="area">The slug of the area that is to be listened to; null for all.</param>
    /// <param name="organisation">The slug of the organisation that is to be listened to; null for all.</param>
    /// <param name="ct">Keeps the listening from beginning.</param>
    /// <exception cref="NotFound">One of them is unknown, so that no event could come.</exception>
    public async Task<IAsyncEnumerable<TMessage>> ListenAsync<TMessage>(
        string? recommendation, string? area, string? organisation, CancellationToken ct)
        where TMessage : notnull
    {
        if (recommendation is not null) catalogue.RecommendationId(recommendation);
        if (area is not null) catalogue.AreaId(area);
        await organisations.RequireBeforeStreamAsync(organisation, session, ct);
        return await topics.ListenAsync<TMessage>(ct);
    }

    /// <summary>Whether a record is one of those listened to, and the caller may see it.</summary>
    /// <param name="recordId">The record.</param>
    /// <param name="recommendation">The code of a recommendation that it has to speak of; null for any.</param>
    /// <param name="area">The slug of the area that it has to be of; null for any.</param>
    /// <param name="organisation">The slug of an organisation that it has to name; null for any.</param>
    /// <param name="ct">Cancels the reads.</param>
    public async Task<bool> IsWantedAsync(Guid recordId, string? recommendation, string? area, string? organisation, CancellationToken ct) =>
        await FindAsync(recordId, ct) is { } record
        && (area is null || catalogue.AreaId(area) == record.AreaId)
        && (recommendation is null || await SpeaksOfAsync(recordId, catalogue.RecommendationId(recommendation), ct))
        && (organisation is null || await NamesAsync(recordId, await organisations.IdAsync(organisation, ct), ct));

    /// <summary>A record that is wanted.</summary>
    /// <param name="recordId">The record.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<ProgressRecord> RecordAsync(Guid recordId, CancellationToken ct) =>
        await FindAsync(recordId, ct) ?? throw new InvalidOperationException("The record was not asked for by IsWantedAsync before.");

    private async Task<ProgressRecord?> FindAsync(Guid recordId, CancellationToken ct) =>
        (await reads.ByIdsAsync([recordId], await caller.ActorAsync(ct), asOf: null, ct)).SingleOrDefault();

    private async Task<bool> SpeaksOfAsync(Guid recordId, Guid recommendationId, CancellationToken ct) =>
        (await reads.RecommendationsByRecordAsync([recordId], asOf: null, ct))[recordId].Any(link => link.RecommendationId == recommendationId);

    private async Task<bool> NamesAsync(Guid recordId, Guid organisationId, CancellationToken ct) =>
        (await reads.OrganisationsByRecordAsync([recordId], asOf: null, ct))[recordId].Any(link => link.OrganisationId == organisationId);
}

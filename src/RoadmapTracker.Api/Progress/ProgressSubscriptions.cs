using Espalier;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What is reported, and what of it is verified.</summary>
[SubscriptionType]
public static class ProgressSubscriptions
{
    /// <summary>Progress records, each when it is submitted, for the first time or after it was given back.</summary>
    [Subscribe(With = nameof(ListenToSubmittedAsync), Filter = nameof(IsWantedAsync))]
    public static Task<ProgressRecord> ProgressSubmittedAsync([EventMessage] ProgressSubmitted submitted, ProgressEvents events, CancellationToken ct) =>
        events.RecordAsync(submitted.RecordId, ct);

    /// <summary>Progress records, each when it is verified and published.</summary>
    [Subscribe(With = nameof(ListenToVerifiedAsync), Filter = nameof(IsWantedAsync))]
    public static Task<ProgressRecord> ProgressVerifiedAsync([EventMessage] ProgressVerified verified, ProgressEvents events, CancellationToken ct) =>
        events.RecordAsync(verified.RecordId, ct);

    /// <summary>Whether the record is one of those listened to and the caller may see it as it is now.</summary>
    /// <param name="happened">What happened to the record.</param>
    /// <param name="recommendation">Only records that speak of the recommendation of this code.</param>
    /// <param name="area">Only records of the area of this slug.</param>
    /// <param name="organisation">Only records that name the organisation of this slug, as reporter or otherwise.</param>
    /// <param name="events">Knows the record.</param>
    /// <param name="ct">Cancels the reads.</param>
    public static Task<bool> IsWantedAsync(
        [EventMessage] DomainEvent happened, string? recommendation, string? area, string? organisation, ProgressEvents events, CancellationToken ct) =>
        events.IsWantedAsync(happened.SubjectId, recommendation, area, organisation, ct);

    /// <summary>Listens to submissions, unless what is to be listened to does not exist.</summary>
    public static Task<IAsyncEnumerable<ProgressSubmitted>> ListenToSubmittedAsync(
        string? recommendation, string? area, string? organisation, ProgressEvents events, CancellationToken ct) =>
        events.ListenAsync<ProgressSubmitted>(recommendation, area, organisation, ct);

    /// <summary>Listens to verifications, unless what is to be listened to does not exist.</summary>
    public static Task<IAsyncEnumerable<ProgressVerified>> ListenToVerifiedAsync(
        string? recommendation, string? area, string? organisation, ProgressEvents events, CancellationToken ct) =>
        events.ListenAsync<ProgressVerified>(recommendation, area, organisation, ct);
}

using Espalier;
using Espalier.Execution.Subscriptions;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>Who joins and leaves the roundtables.</summary>
[SubscriptionType]
public static class RoundtableSubscriptions
{
    /// <summary>Memberships, each when an organisation is appointed and when its part is ended; <c>to</c> tells which.</summary>
    [Subscribe(With = nameof(ListenAsync), Filter = nameof(IsWanted))]
    public static async Task<RoundtableMembership> RoundtableChangedAsync(
        [EventMessage] RoundtableChanged changed, MembershipReads reads, CancellationToken ct) =>
        (await reads.ByIdsAsync([changed.MembershipId], knownAt: null, ct)).Single();

    /// <summary>Whether the change is of the roundtable that is listened to. Everybody may see memberships.</summary>
    /// <param name="changed">The change.</param>
    /// <param name="roundtable">Only memberships of the roundtable of this slug.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static bool IsWanted([EventMessage] RoundtableChanged changed, string? roundtable, Catalogue catalogue) =>
        roundtable is null || catalogue.RoundtableId(roundtable) == changed.RoundtableId;

    /// <summary>Listens, unless the roundtable does not exist.</summary>
    public static ValueTask<IAsyncEnumerable<RoundtableChanged>> ListenAsync(
        string? roundtable, Catalogue catalogue, ITopicEventReceiver topics, CancellationToken ct)
    {
        if (roundtable is not null) catalogue.RoundtableId(roundtable);
        return topics.ListenAsync<RoundtableChanged>(ct);
    }
}

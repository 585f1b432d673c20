using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Puts counted voices together.</summary>
internal static class Voices
{
    /// <summary>All voices.</summary>
    public static Agreement Together(this IEnumerable<VoiceCount> counts) => Agreement.Sum(counts.Select(count => Agreement.Of(count.Position, count.Voices)));

    /// <summary>The voices of each kind of stakeholder that has any.</summary>
    public static IEnumerable<KindAgreement> ByKind(this IEnumerable<VoiceCount> counts) => counts
        .GroupBy(count => count.Kind, (kind, same) => new KindAgreement(kind, same.Together()))
        .OrderBy(part => part.Kind);

    /// <summary>The voices of each regional group that has any.</summary>
    public static IEnumerable<RegionalGroupAgreement> ByRegionalGroup(this IEnumerable<VoiceCount> counts) =>
        from count in counts
        where count.RegionalGroup is not null
        group count by count.RegionalGroup!.Value into same
        orderby same.Key
        select new RegionalGroupAgreement(same.Key, same.Together());
}

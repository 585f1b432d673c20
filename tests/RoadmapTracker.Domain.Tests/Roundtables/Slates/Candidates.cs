using FsCheck;
using FsCheck.Fluent;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Domain.Tests.Roundtables.Slates;

/// <summary>Made-up candidates and weights.</summary>
internal static class Candidates
{
    /// <summary>A candidate in this place of the alphabet.</summary>
    public static SlateCandidate Of(int place, RegionalGroup? group = null, OrganisationKind kind = OrganisationKind.MemberState, int? experience = null, int? engagement = null)
    {
        string name = $"organisation {place:D4}";
        return new SlateCandidate(new Guid(place, 0, 0, new byte[8]), name, name, kind, group, experience, engagement);
    }

    /// <summary>Few groups, kinds and scores, so that ties are frequent.</summary>
    public static Gen<SlateCandidate[]> Some(int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from candidates in Gen.CollectToArray(Enumerable.Range(0, count), Any)
        select candidates;

    public static Gen<CriterionWeights> Weights() =>
        from weights in Gen.Choose(0, 4).ArrayOf(4)
        where weights.Sum() > 0
        select new CriterionWeights(weights[0] * 500, weights[1] * 500, weights[2] * 500, weights[3] * 500);

    /// <summary>Every slate, the best first, by trying all of them.</summary>
    public static IReadOnlyList<SlateCandidate[]> AllSlates(IReadOnlyCollection<SlateCandidate> candidates, int size, CriterionWeights weights)
    {
        SlateCandidate[] byName = [.. candidates.OrderBy(candidate => candidate.SortName, StringComparer.Ordinal).ThenBy(candidate => candidate.OrganisationId)];
        // They come in the order of their names, and the sort keeps the order of equal ones.
        return [.. Choose(byName, 0, size).OrderByDescending(slate => SlateScore.Of(slate, weights).Reached)];
    }

    private static Gen<SlateCandidate> Any(int place) =>
        from kind in Gen.Choose(0, 3)
        from inGroup in Gen.Choose(0, 3)
        from experience in Gen.Choose(-1, 4)
        from engagement in Gen.Choose(-1, 4)
        select Of(
            place, inGroup == 0 ? null : (RegionalGroup)inGroup, (OrganisationKind)kind,
            experience < 0 ? null : experience * 25, engagement < 0 ? null : engagement * 25);

    private static IEnumerable<SlateCandidate[]> Choose(SlateCandidate[] from, int start, int size)
    {
        if (size == 0) return [[]];
        return Enumerable.Range(start, from.Length - start).SelectMany(first => Choose(from, first + 1, size - 1), (first, rest) => (SlateCandidate[])[from[first], .. rest]);
    }
}

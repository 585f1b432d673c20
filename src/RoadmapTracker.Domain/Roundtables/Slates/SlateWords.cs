using System.Globalization;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>The explanations of scores, in English.</summary>
internal static class SlateWords
{
    /// <summary>How a mean comes about.</summary>
    public static string Mean(int sum, int size, int unknown)
    {
        string mean = $"The members' scores come to {Number(sum / 100.0)}, divided by {size}: {Number(sum / 100.0 / size)}.";
        return unknown == 0 ? mean : $"{mean} {unknown} of {size} {(unknown == 1 ? "has" : "have")} not been scored, which counts as 0.";
    }

    /// <summary>Which regional groups are there.</summary>
    public static string Groups(IReadOnlyDictionary<RegionalGroup, int> groups, int size)
    {
        int without = size - groups.Values.Sum();
        string found = groups.Count == 0 ? "No regional group is there" : List(groups.OrderBy(pair => pair.Key).Select(pair => $"{Name(pair.Key)} {pair.Value}"));
        return without == 0 ? found : $"{found}; {without} without a regional group, which {(without == 1 ? "adds" : "add")} none";
    }

    /// <summary>Which kinds of stakeholder are there.</summary>
    public static string Kinds(IReadOnlyDictionary<OrganisationKind, int> kinds)
        => List(kinds.OrderBy(pair => pair.Key).Select(pair => $"{Name(pair.Key)} {pair.Value}"));

    /// <summary>How diversity comes about.</summary>
    public static string Comparisons(string found, long reached, long most, int size) => size == 1
        ? $"{found}. One alone has nobody to differ from: 0."
        : $"{found}. {reached} of at most {most} comparisons of one member with another find a difference: {Number((double)reached / most)}.";

    /// <summary>How a total comes about.</summary>
    public static string Total(SlateScore score)
        => string.Join(" + ", score.Criteria.Select(item => $"{Name(item.Criterion)} {Number(item.Score)} × {Number(item.Weight)}")) + $" = {Number(score.Total)}.";

    /// <summary>What changes when a member goes.</summary>
    public static string Without(SlateCandidate member, IEnumerable<SlateCandidate> others, SlateScore with, SlateScore without)
    {
        string[] changes =
        [
            .. with.Criteria.Zip(without.Criteria).Where(pair => pair.First.Score != pair.Second.Score)
                .Select(pair => $"{Name(pair.First.Criterion)} {Number(pair.First.Score)} → {Number(pair.Second.Score)}"),
        ];
        List<string> lost = [];
        if (member.Group is { } group && others.All(other => other.Group != group)) lost.Add($"nobody of the group {Name(group)}");
        if (others.All(other => other.Kind != member.Kind)) lost.Add($"no {Name(member.Kind)}");
        string balance = changes.Length == 0 ? "nothing changes" : List(changes);
        string rest = lost.Count == 0 ? "" : $" There would be {List(lost)}.";
        return $"Without {member.Name}: {balance}; total {Number(with.Total)} → {Number(without.Total)}.{rest}";
    }

    /// <summary>How a regional group or kind of stakeholder stands among several.</summary>
    public static string Balance(string name, params IEnumerable<(string Of, int Count, int All)> parts)
        => $"{name}: {List(parts.Select(part => $"{part.Count} of {part.All} {part.Of}{(part.All == 0 ? "" : $" ({Number(Math.Round(100.0 * part.Count / part.All, 1))} %)")}"))}.";

    /// <summary>What is known of a candidate.</summary>
    public static string Candidate(SlateCandidate candidate)
        => $"{candidate.Name}: {Name(candidate.Kind)}, {(candidate.Group is { } group ? $"regional group {Name(group)}" : "no regional group")}, "
            + $"experience {Score(candidate.Experience)}, engagement with the Panel in 2019 {Score(candidate.Engagement)}.";

    /// <summary>A number with up to four decimals, the same everywhere.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Score(int? hundredths) => hundredths is { } score ? Number(score / 100.0) : "not scored, which counts as 0";

    /// <summary>A value in words.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum
        => EnumText.Write(value).Replace('_', ' ').ToLowerInvariant();

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}

namespace Espalier.Validation;

/// <summary>Names that a misspelt name may have meant, and the sentence that offers them.</summary>
internal static class Suggestions
{
    private const int MaxOffered = 5;

    /// <summary>The names near to an input, nearest first, equally near ones in natural order.</summary>
    /// <param name="input">The name that is unknown.</param>
    /// <param name="options">The names that exist.</param>
    public static List<string> Nearest(string input, IEnumerable<string> options)
    {
        var distances = new EditDistance(input);
        var near = new List<(string Name, int Distance)>();
        foreach (var option in options)
        {
            if (distances.To(option) is { } distance) near.Add((option, distance));
        }

        near.Sort(static (left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : NaturalOrder.Compare(left.Name, right.Name));
        return near.ConvertAll(static option => option.Name);
    }

    /// <summary>The sentence with a blank before it, or nothing when there is nothing to offer.</summary>
    /// <param name="names">The names, best first; at most five are shown.</param>
    /// <param name="lead">Words between "Did you mean" and the names, with a blank after them.</param>
    public static string DidYouMean(IReadOnlyList<string> names, string lead)
    {
        var shown = Math.Min(names.Count, MaxOffered);
        if (shown == 0) return "";
        var quoted = new string[shown];
        for (var i = 0; i < shown; i++)
            quoted[i] = $"\"{names[i]}\"";
        var list = shown switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return $" Did you mean {lead}{list}?";
    }
}

namespace Espalier.Tests.Validation.Limits;

/// <summary>Makes long documents.</summary>
internal static class Texts
{
    public static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    public static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    /// <summary>Fields in one another: the outermost, then <c>child</c>, then a leaf, <paramref name="levels"/> in all.</summary>
    public static string Levels(int levels) => "{one" + Repeat(levels - 2, "{child") + "{name}" + Repeat(levels - 2, "}") + "}";

    /// <summary>The same by fragments, each one level.</summary>
    public static string FragmentLevels(int levels) =>
        "{one{...F0}}" + Repeat(levels - 2, i => $" fragment F{i} on Item{{child{{...F{i + 1}}}}}") + $" fragment F{levels - 2} on Item{{name}}";

    /// <summary>Fragments that spread the next one twice: <c>name</c> stands 2 to the power of <paramref name="fragments"/> times.</summary>
    public static string Doubling(int fragments) =>
        "{one{...F0}}" + Repeat(fragments, i => $" fragment F{i} on Item{{...F{i + 1} ...F{i + 1}}}") + $" fragment F{fragments} on Item{{name}}";
}

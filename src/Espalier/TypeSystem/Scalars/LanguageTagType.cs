namespace Espalier.TypeSystem;

/// <summary>
/// <c>LanguageTag</c>: a well-formed tag of RFC 5646 (BCP 47), kept in the letters it was written in. Whether its subtags are registered
/// is not asked; the irregular grandfathered tags, all long replaced, are refused.
/// </summary>
internal sealed class LanguageTagType : TextScalarType<string>
{
    public LanguageTagType()
        : base("LanguageTag", "a language tag of BCP 47")
    {
        Description = "A language by its tag of BCP 47, such as en, fr-CA or zh-Hant.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc5646";
    }

    protected override bool TryParse(string text, out string value)
    {
        value = text;
        var subtags = new Queue<string>(text.Split('-'));
        if (!subtags.All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit)))
            return false;
        return IsPrivate(subtags.Peek()) ? TakePrivateUse(subtags) : TakeLanguage(subtags);
    }

    protected override string Format(string value) => value;

    // Section 2.1: langtag = language ["-" script] ["-" region] *("-" variant) *("-" extension) ["-" privateuse]
    private static bool TakeLanguage(Queue<string> subtags)
    {
        var language = subtags.Dequeue();
        if (language.Length < 2 || !IsLetters(language))
            return false;
        for (var left = language.Length <= 3 ? 3 : 0; left > 0 && Next(subtags, next => next.Length == 3 && IsLetters(next)); left--)
            subtags.Dequeue();
        if (Next(subtags, next => next.Length == 4 && IsLetters(next)))
            subtags.Dequeue();
        if (Next(subtags, next => (next.Length == 2 && IsLetters(next)) || (next.Length == 3 && next.All(char.IsAsciiDigit))))
            subtags.Dequeue();
        while (Next(subtags, next => next.Length >= 5 || (next.Length == 4 && char.IsAsciiDigit(next[0]))))
            subtags.Dequeue();
        return TakeExtensions(subtags) && (subtags.Count == 0 || TakePrivateUse(subtags));
    }

    // Each singleton once, each with at least one subtag.
    private static bool TakeExtensions(Queue<string> subtags)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (Next(subtags, next => next.Length == 1 && !IsPrivate(next)))
        {
            if (!seen.Add(subtags.Dequeue()) || !Next(subtags, next => next.Length > 1))
                return false;
            while (Next(subtags, next => next.Length > 1))
                subtags.Dequeue();
        }

        return true;
    }

    private static bool TakePrivateUse(Queue<string> subtags) => IsPrivate(subtags.Dequeue()) && subtags.Count > 0;

    private static bool IsPrivate(string subtag) => subtag is "x" or "X";

    private static bool IsLetters(string subtag) => subtag.All(char.IsAsciiLetter);

    private static bool Next(Queue<string> subtags, Func<string, bool> fits) => subtags.TryPeek(out var next) && fits(next);
}

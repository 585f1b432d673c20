using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>A piece of a text with the words that were found in it.</summary>
/// <param name="Text">The piece, as written; begins or ends with an ellipsis where it was cut.</param>
/// <param name="Marks">Where the found words stand in it, in order.</param>
public sealed record SearchSnippet(string Text, IReadOnlyList<SnippetMark> Marks)
{
    private const int Before = 60;
    private const int Length = 200;

    /// <summary>The title, or the part of the body where more of the words stand close together.</summary>
    internal static SearchSnippet Of(string title, string body, SearchQuery words)
    {
        (List<SearchToken> inTitle, int titleFrom, int titleWords) = Densest(title, words);
        (List<SearchToken> inBody, int bodyFrom, int bodyWords) = Densest(body, words);
        return title.Length > 0 && titleWords >= bodyWords ? Cut(title, inTitle, titleFrom) : Cut(body, inBody, bodyFrom);
    }

    // The found words, and where among them a piece begins that holds the most different ones.
    private static (List<SearchToken> Found, int From, int Words) Densest(string text, SearchQuery words)
    {
        List<SearchToken> found = [.. SearchText.Tokens(text).Where(token => words.Fits(token.Text))];
        int from = 0;
        int most = 0;
        for (int i = 0; i < found.Count && most < words.Count; i++)
        {
            int end = found[i].Start + Length - Before;
            int different = found.Skip(i).TakeWhile(token => token.Start + token.Length <= end).Select(token => token.Text).Distinct(StringComparer.Ordinal).Count();
            if (different <= most) continue;
            most = different;
            from = found[i].Start;
        }

        return (found, from, most);
    }

    private static SearchSnippet Cut(string text, List<SearchToken> found, int from)
    {
        int start = WordStart(text, Math.Max(0, from - Before));
        int end = WordEnd(text, Math.Min(text.Length, start + Length));
        string prefix = start > 0 ? "…" : "";
        string piece = text[start..end].Replace('\n', ' ');
        SnippetMark[] marks =
        [
            .. found.Where(token => token.Start >= start && token.Start + token.Length <= end)
                .Select(token => new SnippetMark(token.Start - start + prefix.Length, token.Length)),
        ];
        return new SearchSnippet(prefix + piece + (end < text.Length ? "…" : ""), marks);
    }

    private static int WordStart(string text, int at)
    {
        for (int i = at; i > 0 && at - i < 20; i--)
        {
            if (char.IsWhiteSpace(text[i - 1])) return i;
        }

        return at > 0 && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static int WordEnd(string text, int at)
    {
        for (int i = at; i < text.Length && i - at < 20; i++)
        {
            if (char.IsWhiteSpace(text[i])) return i;
        }

        return at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }
}

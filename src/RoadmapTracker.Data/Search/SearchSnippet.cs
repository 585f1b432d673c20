using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>A piece of a text with the words that were found in it.</summary>
/// <param name="Text">The piece, as written; begins or ends with an ellipsis where it was cut.</param>
/// <param name="Marks">Where the found words stand in it, in order.</param>
public sealed record SearchSnippet(string Text, IReadOnlyList<SnippetMark> Marks)
{
    private const int Before = 60;
    private const int Length = 200;

    /// <summary>The title if the words are there, else the part of the body around the first of them.</summary>
    internal static SearchSnippet Of(string title, string body, SearchQuery words)
    {
        List<SearchToken> inTitle = Found(title, words);
        return inTitle.Count > 0 || body.Length == 0 ? Cut(title, inTitle) : Cut(body, Found(body, words));
    }

    private static List<SearchToken> Found(string text, SearchQuery words) => [.. SearchText.Tokens(text).Where(token => words.Fits(token.Text))];

    private static SearchSnippet Cut(string text, List<SearchToken> found)
    {
        int start = found.Count == 0 ? 0 : WordStart(text, Math.Max(0, found[0].Start - Before));
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

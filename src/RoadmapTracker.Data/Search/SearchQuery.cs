using System.Text;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>
/// The words of a search. Runs of Chinese characters stand together; every other word stands alone and is found as the beginning of
/// a word too, so that "connect schools" finds "connecting every school".
/// </summary>
internal sealed class SearchQuery
{
    private const int ShortestPlural = 4;
    private const int ShortestBeginning = 3;

    private SearchQuery(IReadOnlyList<SearchPhrase> phrases) => Phrases = phrases;

    /// <summary>What must all be found.</summary>
    public IReadOnlyList<SearchPhrase> Phrases { get; }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>Whether a word may also be the beginning of a longer one.</summary>
    public bool HasBeginnings => Phrases.Any(phrase => phrase.MayBeBeginning);

    /// <summary>The same with whole words only.</summary>
    public SearchQuery WithoutBeginnings => new([.. Phrases.Select(phrase => phrase with { MayBeBeginning = false })]);

    /// <summary>How many different words there are.</summary>
    public int Count => Phrases.SelectMany(phrase => phrase.Words).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Reads what a person wrote.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">It is too long.</exception>
    public static SearchQuery Parse(string text, int limit)
    {
        string? checkedText = InputText.Optional(text, limit, "query");
        List<List<string>> phrases = [];
        int end = -1;
        foreach (SearchToken token in SearchText.Tokens(checkedText ?? ""))
        {
            if (token.Start == end && IsIdeograph(token.Text) && IsIdeograph(phrases[^1][^1])) phrases[^1].Add(token.Text);
            else phrases.Add([Singular(token.Text)]);
            end = token.Start + token.Length;
        }

        return new SearchQuery([.. phrases.Select(words => new SearchPhrase(words, MayBeBeginning(words)))]);
    }

    /// <summary>Whether a word of a text is one that was looked for, or begins like one.</summary>
    public bool Fits(string word)
    {
        foreach (SearchPhrase phrase in Phrases)
        {
            if (phrase.Words.Contains(word) || (phrase.MayBeBeginning && word.StartsWith(phrase.Words[0], StringComparison.Ordinal))) return true;
        }

        return false;
    }

    // The plural of English, French and Spanish alike. Only the question is shortened: what is stored keeps its words.
    private static string Singular(string word)
        => word.Length >= ShortestPlural && word[^1] == 's' && word[^2] != 's' && word.All(char.IsAsciiLetter) ? word[..^1] : word;

    private static bool MayBeBeginning(List<string> phrase) => phrase is [{ Length: >= ShortestBeginning } word] && !IsIdeograph(word);

    private static bool IsIdeograph(string word) => SearchText.IsIdeograph(Rune.GetRuneAt(word, 0));
}

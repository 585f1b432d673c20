using System.Text;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>The words of a search. Runs of Chinese characters stand together; every other word stands alone.</summary>
internal sealed class SearchQuery
{
    private readonly List<List<string>> _phrases;

    private SearchQuery(List<List<string>> phrases) => _phrases = phrases;

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => _phrases.Count == 0;

    /// <summary>How many different words there are.</summary>
    public int Count => _phrases.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The query in the syntax of FTS5: quoted phrases only, so that no character of the user's is an operator.</summary>
    public string Match
    {
        get
        {
            string quoted = string.Join(' ', _phrases.Select(phrase => $"\"{string.Join(' ', phrase)}\""));
            return LastMayBeBeginning ? quoted + "*" : quoted;
        }
    }

    private bool LastMayBeBeginning => _phrases[^1] is [{ } word] && !IsIdeograph(word);

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
            else phrases.Add([token.Text]);
            end = token.Start + token.Length;
        }

        return new SearchQuery(phrases);
    }

    /// <summary>Whether a word of a text is one that was looked for, or begins like the last of them.</summary>
    public bool Fits(string word)
    {
        foreach (List<string> phrase in _phrases)
        {
            if (phrase.Contains(word)) return true;
        }

        return LastMayBeBeginning && word.StartsWith(_phrases[^1][0], StringComparison.Ordinal);
    }

    private static bool IsIdeograph(string word) => SearchText.IsIdeograph(Rune.GetRuneAt(word, 0));
}

using System.Globalization;
using System.Text;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// Texts and searches as PostgreSQL's <c>tsvector</c> and <c>tsquery</c>. Both are written out: PostgreSQL's own parser knows nothing of
/// <see cref="SearchText"/>, and would part words at other places.
/// </summary>
internal static class PostgresWords
{
    // Of the title, so that no phrase stands across its end.
    private const int Gap = 2;

    // PostgreSQL's bounds: places above this are all the same, and a longer word (in bytes) is refused. Nobody can search for more
    // than the beginning of such a word.
    private const int LastPlace = 16383;
    private const int LongestWord = 500;

    /// <summary>The words of a text with their places, those of the title with the weight A, the others with D.</summary>
    public static string Vector(string title, string body)
    {
        StringBuilder vector = new();
        int place = 0;
        foreach (string word in Words(title)) Append(vector, word, ++place).Append('A');
        place += Gap;
        foreach (string word in Words(body)) Append(vector, word, ++place);
        return vector.ToString();
    }

    /// <summary>A search: all phrases, the words of each one behind the other.</summary>
    public static string Query(SearchQuery query) => string.Join(" & ", query.Phrases.Select(Phrase));

    // Words are letters and digits only, so nothing in them is an operator inside the quotes.
    private static string Phrase(SearchPhrase phrase)
        => $"({string.Join(" <-> ", phrase.Words.Select(word => $"'{Cut(word)}'"))}{(phrase.MayBeBeginning ? ":*" : "")})";

    private static IEnumerable<string> Words(string text) => SearchText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut);

    private static StringBuilder Append(StringBuilder vector, string word, int place)
        => vector.Append(CultureInfo.InvariantCulture, $" '{word}':{Math.Min(place, LastPlace)}");

    private static string Cut(string word)
    {
        if (word.Length <= LongestWord) return word;
        int end = char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord;
        return word[..end];
    }
}

using System.Globalization;
using System.Text;

namespace RoadmapTracker.Domain.Search;

/// <summary>
/// Makes text of the six UN languages comparable: compatibility forms resolved (NFKD), lower case, diacritics and Arabic vowel
/// signs dropped, variants of alef, ya and ta marbuta and the Cyrillic yo folded, Chinese parted into single characters. What is
/// stored in an index and what is asked of it go through the same method.
/// </summary>
public static class SearchText
{
    /// <summary>The comparable form: words parted by single spaces.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The comparable form; empty when the text has no letter or digit.</returns>
    public static string Normalise(string text)
    {
        StringBuilder words = new(text.Length);
        foreach (SearchToken token in Tokens(text))
        {
            if (words.Length > 0) words.Append(' ');
            words.Append(token.Text);
        }

        return words.ToString();
    }

    /// <summary>The comparable words of a text with their places in it.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The words in order.</returns>
    public static IReadOnlyList<SearchToken> Tokens(string text)
    {
        List<SearchToken> tokens = [];
        StringBuilder word = new();
        int start = 0;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsIdeograph(rune))
            {
                Flush(position);
                tokens.Add(new SearchToken(rune.ToString(), position, rune.Utf16SequenceLength));
            }
            else if (!AppendFolded(word, rune))
            {
                Flush(position);
            }

            if (word.Length == 0) start = position + rune.Utf16SequenceLength;
            position += rune.Utf16SequenceLength;
        }

        Flush(position);
        return tokens;

        void Flush(int end)
        {
            if (word.Length == 0) return;
            tokens.Add(new SearchToken(word.ToString(), start, end - start));
            word.Clear();
        }
    }

    /// <summary>Whether a character is written without spaces between words and therefore a token of its own.</summary>
    /// <param name="rune">The character.</param>
    /// <returns>True for the CJK ideographs.</returns>
    public static bool IsIdeograph(Rune rune) => rune.Value
        is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);

    // False when the character parts words; marks neither part words nor add to them.
    private static bool AppendFolded(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            if (!Rune.IsLetterOrDigit(rune)) return false;
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return true;
        }

        if (IsDropped(rune)) return true;
        bool isWord = false;
        foreach (Rune part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsDropped(part) || !Rune.IsLetterOrDigit(part)) continue;
            isWord = true;
            AppendLetter(word, Rune.ToLowerInvariant(part));
        }

        return isWord;
    }

    private static void AppendLetter(StringBuilder word, Rune letter)
    {
        switch (letter.Value)
        {
            case 'ß': word.Append("ss"); break;
            case 'æ': word.Append("ae"); break;
            case 'œ': word.Append("oe"); break;
            case 'ø': word.Append('o'); break;
            case 'ł': word.Append('l'); break;
            case 'đ': word.Append('d'); break;
            case 'ı': word.Append('i'); break;
            case 0x0671: word.Append('\u0627'); break; // alef wasla; alef with hamza or madda decomposes
            case 0x0649: word.Append('\u064A'); break; // alef maqsura to ya
            case 0x0629: word.Append('\u0647'); break; // ta marbuta to ha
            default: word.Append(letter.ToString()); break;
        }
    }

    private static bool IsDropped(Rune rune)
        => rune.Value is 0x0640 or 0x200C or 0x200D // tatweel and joiners
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}

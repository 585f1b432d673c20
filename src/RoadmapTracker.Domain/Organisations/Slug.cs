using System.Globalization;
using System.Text;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Organisations;

/// <summary>The rule for public names in addresses: letters a to z, digits, single hyphens between them.</summary>
public static class Slug
{
    /// <summary>Refuses a text that is no public name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most characters allowed.</param>
    /// <param name="field">The input field.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidInput">The text breaks the rule.</exception>
    public static string Require(string text, int limit, string field)
    {
        if (text.Length == 0 || text.Length > limit)
            throw new InvalidInput(field, $"A public name has 1 to {limit} characters.");
        if (text != From(text))
            throw new InvalidInput(field, "A public name is made of letters a to z, digits and single hyphens between them.");
        return text;
    }

    /// <summary>Makes a public name: diacritics dropped, everything but letters a to z and digits turned into hyphens.</summary>
    /// <param name="name">A name.</param>
    /// <returns>The public name; empty when the name has no such letter or digit.</returns>
    public static string From(string name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c == '\'' || c == '’') continue;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}

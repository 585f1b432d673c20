using System.Text;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain;

/// <summary>The rules for text that people write: trimmed, well-formed, in Unicode normalisation form C, within its limit.</summary>
public static class InputText
{
    /// <summary>A text that must be there.</summary>
    /// <param name="text">The text as given.</param>
    /// <param name="limit">The most UTF-16 code units allowed after trimming.</param>
    /// <param name="field">The input field.</param>
    /// <returns>The text to keep.</returns>
    /// <exception cref="InvalidInput">It is missing, too long, or holds control characters or broken surrogate pairs.</exception>
    public static string Required(string? text, int limit, string field)
        => Optional(text, limit, field) ?? throw new InvalidInput(field, "A text is required.");

    /// <summary>A text that may be missing.</summary>
    /// <param name="text">The text as given.</param>
    /// <param name="limit">The most UTF-16 code units allowed after trimming.</param>
    /// <param name="field">The input field.</param>
    /// <returns>The text to keep; null when nothing but white space was given.</returns>
    /// <exception cref="InvalidInput">It is too long, or holds control characters or broken surrogate pairs.</exception>
    public static string? Optional(string? text, int limit, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string trimmed = text.Trim();
        if (trimmed.Length > limit)
            throw new InvalidInput(field, $"The text has {trimmed.Length} characters; at most {limit} are allowed.");
        if (HasForbiddenCharacter(trimmed))
            throw new InvalidInput(field, "The text holds control characters or broken surrogate pairs.");
        return trimmed.Normalize(NormalizationForm.FormC);
    }

    private static bool HasForbiddenCharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) return true;
            if (char.IsLowSurrogate(c)) return true;
            if (!char.IsHighSurrogate(c)) continue;
            if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }
}

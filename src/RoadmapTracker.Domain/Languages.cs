using System.Collections.Frozen;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain;

/// <summary>The six official languages of the United Nations, as language tags (BCP 47).</summary>
public static class Languages
{
    /// <summary>English, the language of the imported texts.</summary>
    public const string English = "en";

    /// <summary>Arabic, Chinese, English, French, Russian and Spanish.</summary>
    public static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal, "ar", "zh", English, "fr", "ru", "es");

    /// <summary>Refuses a tag that is none of the six.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="field">The input field.</param>
    /// <returns>The tag.</returns>
    /// <exception cref="InvalidInput">The tag is none of the six.</exception>
    public static string Require(string tag, string field)
        => All.Contains(tag) ? tag : throw new InvalidInput(field, $"'{tag}' is not one of ar, zh, en, fr, ru, es.");
}

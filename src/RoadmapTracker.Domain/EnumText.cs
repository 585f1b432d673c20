using System.Collections.Frozen;
using System.Text;

namespace RoadmapTracker.Domain;

/// <summary>The written form of enum values, <c>UNDER_REVIEW</c> for <c>UnderReview</c>, used in messages and in the database.</summary>
public static class EnumText
{
    /// <summary>The written form of a value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">A defined value.</param>
    /// <returns>The name in capitals, words parted by underscores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string Write<T>(T value)
        where T : struct, Enum
        => Names<T>.Text.TryGetValue(value, out string? text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a value of {typeof(T).Name}.");

    /// <summary>The value of a written form.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="text">The written form, in capitals.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text names no value.</exception>
    public static T Read<T>(string text)
        where T : struct, Enum
        => Names<T>.Values.TryGetValue(text, out T value)
            ? value
            : throw new FormatException($"'{text}' is not a value of {typeof(T).Name}.");

    /// <summary>The value of a written form.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="utf8">The written form, in capitals, as UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text names no value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : struct, Enum
    {
        // Enums are short, so walking them beats hashing.
        foreach ((byte[] text, T value) in Names<T>.Utf8)
        {
            if (utf8.SequenceEqual(text)) return value;
        }

        throw new FormatException($"'{Encoding.UTF8.GetString(utf8)}' is not a value of {typeof(T).Name}.");
    }

    /// <summary>Whether a text names a value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="text">The written form, in capitals.</param>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether it was found.</returns>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
        => Names<T>.Values.TryGetValue(text, out value);

    private static string ToConstantCase(string name)
    {
        StringBuilder text = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Text =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => ToConstantCase(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Text.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly (byte[] Text, T Value)[] Utf8 = [.. Text.OrderBy(pair => pair.Key).Select(pair => (Encoding.UTF8.GetBytes(pair.Value), pair.Key))];
    }
}

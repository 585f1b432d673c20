using System.Globalization;
using System.Text.Json;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Seed;

/// <summary>Typed reading of the seed's objects. A missing member is null; a misspelt one fails the load.</summary>
internal static class SeedJson
{
    public static string Text(this JsonElement item, string name)
        => item.TextOrNull(name) ?? throw new FormatException($"The seed has an entry without '{name}': {item}");

    public static string? TextOrNull(this JsonElement item, string name)
        => item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    public static int Number(this JsonElement item, string name) => item.GetProperty(name).GetInt32();

    public static bool Truth(this JsonElement item, string name) => item.GetProperty(name).GetBoolean();

    public static T Value<T>(this JsonElement item, string name)
        where T : struct, Enum
        => EnumText.Read<T>(item.Text(name));

    public static PartialDate Date(this JsonElement item, string name) => PartialDate.Parse(item.Text(name));

    public static DateOnly? DayOrNull(this JsonElement item, string name)
        => item.TextOrNull(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static IReadOnlyList<JsonElement> Items(this JsonElement item, string name)
        => item.TryGetProperty(name, out JsonElement value) ? [.. value.EnumerateArray()] : [];

    public static IReadOnlyList<string> Texts(this JsonElement item, string name) => [.. item.Items(name).Select(text => text.GetString()!)];
}

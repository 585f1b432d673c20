using System.Buffers;

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>
/// Names are names of the language (section 2.1.9), and enum values are no keywords for other literals (section 3.9). Only programmatic
/// schemas can break the first half.
/// </summary>
internal static class WellFormedNamesRule
{
    private const string Start = "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> StartCharacters = SearchValues.Create(Start);
    private static readonly SearchValues<char> Characters = SearchValues.Create($"{Start}0123456789");

    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var element in parts.Elements)
        {
            if (Fault(element) is { } message)
                errors.Add(message, element);
        }
    }

    private static string? Fault(SchemaElement element) => element.Name switch
    {
        "" => "Expected name to be a non-empty string.",
        "true" or "false" or "null" when element is EnumValue => $"Enum values cannot be named: {element.Name}",
        var name when name.AsSpan(1).ContainsAnyExcept(Characters) => $"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.",
        var name when !StartCharacters.Contains(name[0]) => $"Names must start with [_a-zA-Z] but \"{name}\" does not.",
        _ => null,
    };
}

using System.Collections;
using System.Globalization;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>Coerced input as text that tells apart everything a resolver could tell apart, from the engine's and the interpreter's forms alike.</summary>
internal static class Canonical
{
    public static string Text(OutputField field, ArgumentValues arguments)
    {
        var entries = field.Arguments.Where(argument => arguments.IsProvided(argument.Index)).Select(argument =>
            $"{argument.Name}:{Text(arguments[argument.Index])}");
        return $"({string.Join(",", entries)})";
    }

    public static string Text(IReadOnlyDictionary<string, object?> arguments) =>
        $"({string.Join(",", arguments.Select(entry => $"{entry.Key}:{Text(entry.Value)}"))})";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        int[] pair => $"<{string.Join(" ", pair)}>",
        InputObjectValue input => $"{{{string.Join(",", input.Type.Fields.Where(field => input.IsProvided(field.Index))
            .Select(field => $"{field.Name}:{Text(input[field.Index])}"))}}}",
        IReadOnlyDictionary<string, object?> input => $"{{{string.Join(",", input.Select(entry => $"{entry.Key}:{Text(entry.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(",", items.Cast<object?>().Select(Text))}]",
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}

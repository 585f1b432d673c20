using Espalier.Language;

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>A schema has a query root, and its roots differ from each other. Specification section 3.3.1.</summary>
internal static class RootTypesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        if (parts.Schema.GetRootType(OperationType.Query) is null)
            errors.AddAt("Query root type must be provided.", parts.Schema.Origin);

        var roots = Enum.GetValues<OperationType>()
            .Select(operation => (Type: parts.Schema.GetRootType(operation), Name: operation.ToString().ToLowerInvariant()))
            .Where(root => root.Type is not null)
            .GroupBy(root => root.Type!, root => root.Name);
        foreach (var root in roots.Where(root => root.Count() > 1))
        {
            errors.Add(
                $"All root types must be different, \"{root.Key}\" type is used as {AndList([.. root])} root types.", root.Key);
        }
    }

    private static string AndList(string[] names)
        => names.Length == 2 ? $"{names[0]} and {names[1]}" : $"{string.Join(", ", names[..^1])}, and {names[^1]}";
}

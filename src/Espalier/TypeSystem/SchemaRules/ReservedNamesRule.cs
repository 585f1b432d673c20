namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Only introspection uses names with two leading underscores. Specification section 4.1.1.</summary>
internal static class ReservedNamesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var element in parts.Elements.Where(element => element.Name.StartsWith("__", StringComparison.Ordinal)))
            errors.Add($"Name \"{element.Name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", element);
    }
}

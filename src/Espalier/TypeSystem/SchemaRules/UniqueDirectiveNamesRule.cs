namespace Espalier.TypeSystem.SchemaRules;

/// <summary>No two directives have the same name. Specification section 3.3.</summary>
internal static class UniqueDirectiveNamesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        var byName = parts.Schema.DirectiveIndex.Items.GroupBy(directive => directive.Name, StringComparer.Ordinal);
        foreach (var same in byName.Where(same => same.Count() > 1))
            errors.Add($"There can be only one directive named \"@{same.Key}\".", [.. same]);
    }
}

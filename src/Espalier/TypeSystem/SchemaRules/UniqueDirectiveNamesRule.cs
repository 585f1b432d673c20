namespace Espalier.TypeSystem.SchemaRules;

/// <summary>No two directives have the same name. Specification section 3.3.</summary>
internal static class UniqueDirectiveNamesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var same in parts.Schema.DirectiveIndex.Items.GroupBy(type => type.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            errors.Add($"There can be only one directive named \"@{same.Key}\".", [.. same]);
    }
}

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>No two types have the same name. Specification section 3.3.</summary>
internal static class UniqueTypeNamesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        var byName = parts.Schema.TypeIndex.Items.GroupBy(type => type.Name, StringComparer.Ordinal);
        foreach (var same in byName.Where(same => same.Count() > 1))
            errors.Add($"There can be only one type named \"{same.Key}\".", [.. same]);
    }
}

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>An enum has values, and each stands for a CLR value of its own. Specification section 3.9; the second half is ours.</summary>
internal static class EnumValuesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var type in parts.Types.OfType<EnumType>())
        {
            if (type.Values.Count == 0)
                errors.Add($"Enum type {type} must define one or more values.", type);

            var byValue = type.Values.DistinctBy(value => value.Name, StringComparer.Ordinal).GroupBy(value => value.Value);
            foreach (var same in byValue.Where(same => same.Count() > 1))
            {
                var names = string.Join(" and ", same.Select(value => value.Coordinate));
                errors.Add($"Enum values {names} stand for the same value.", [.. same]);
            }
        }
    }
}

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>
/// Fields, arguments and enum values have names of their own within their owner. Specification sections 3.6, 3.7, 3.9, 3.10, 3.13.
/// </summary>
internal static class UniqueMemberNamesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        var members = parts.Elements.Where(element => element is OutputField or InputField or EnumValue);
        foreach (var same in members.GroupBy(element => (Owner: Owner(element), element.Name)).Where(same => same.Count() > 1))
            errors.Add($"{Kind(same.First())} \"{same.First().Coordinate}\" can only be defined once.", [.. same]);
    }

    private static SchemaElement Owner(SchemaElement element) => element switch
    {
        OutputField field => field.DeclaringType,
        InputField input => input.Owner,
        EnumValue value => value.DeclaringType,
        _ => element,
    };

    private static string Kind(SchemaElement element) => element switch
    {
        EnumValue => "Enum value",
        InputField { Owner: not InputObjectType } => "Argument",
        _ => "Field",
    };
}

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>No field of a one-of input object is required or fills itself in. Specification section 3.10.1.</summary>
internal static class OneOfFieldsRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var field in parts.Types.OfType<InputObjectType>().Where(type => type.IsOneOf).SelectMany(type => type.Fields))
        {
            if (field.Type is NonNullType)
                errors.Add($"OneOf input field {field.Coordinate} must be nullable.", field);
            if (field.DefaultValueLiteral is not null)
                errors.Add($"OneOf input field {field.Coordinate} cannot have a default value.", field);
        }
    }
}

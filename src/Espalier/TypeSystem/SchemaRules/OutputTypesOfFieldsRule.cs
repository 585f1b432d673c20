namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Fields of objects and interfaces are of output types. Specification sections 3.6 and 3.7.</summary>
internal static class OutputTypesOfFieldsRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var field in parts.Elements.OfType<OutputField>().Where(field => !field.Type.IsOutputType()))
            errors.Add($"The type of {field.Coordinate} must be Output Type but got: {field.Type}.", field);
    }
}

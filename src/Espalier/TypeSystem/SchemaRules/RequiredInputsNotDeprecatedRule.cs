namespace Espalier.TypeSystem.SchemaRules;

/// <summary>What clients must give cannot be deprecated. Specification section 3.13.3.</summary>
internal static class RequiredInputsNotDeprecatedRule
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var input in SchemaParts.Inputs(schema).Where(input => input is { IsRequired: true, DeprecationReason: not null }))
            errors.Add($"Required {(input.Owner is InputObjectType ? "input field" : "argument")} {input.Coordinate} cannot be deprecated.", input);
    }
}

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>What clients must give cannot be deprecated. Specification section 3.13.3.</summary>
internal static class RequiredInputsNotDeprecatedRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var input in parts.Inputs.Where(input => input is { IsRequired: true, DeprecationReason: not null }))
        {
            var kind = input.Owner is InputObjectType ? "input field" : "argument";
            errors.Add($"Required {kind} {input.Coordinate} cannot be deprecated.", input);
        }
    }
}

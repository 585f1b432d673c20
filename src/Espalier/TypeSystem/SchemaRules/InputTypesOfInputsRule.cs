namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Arguments and input fields are of input types. Specification sections 3.6, 3.10 and 3.13.</summary>
internal static class InputTypesOfInputsRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var input in parts.Inputs.Where(input => !input.Type.IsInputType()))
            errors.Add($"The type of {input.Coordinate} must be Input Type but got: {input.Type}.", input);
    }
}

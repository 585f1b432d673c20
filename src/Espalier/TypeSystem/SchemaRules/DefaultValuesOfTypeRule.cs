namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Default values are values of their types. Specification sections 3.6 and 3.10.</summary>
internal static class DefaultValuesOfTypeRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var input in parts.Inputs.Where(input => input.Type.IsInputType()))
        {
            if (input.DefaultValueLiteral is { } literal)
            {
                ConstantCheck.Run(literal, input.Type, (path, message)
                    => errors.Add($"{input.Coordinate} has invalid default value{ConstantPath.Show(path)}: {message}", input));
            }
        }
    }
}

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>A directive may stand somewhere. Specification section 3.13.</summary>
internal static class DirectiveLocationsRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var directive in parts.Schema.DirectiveIndex.Items.Where(directive => directive.Locations.Count == 0))
            errors.Add($"Directive {directive.Coordinate} must include 1 or more locations.", directive);
    }
}

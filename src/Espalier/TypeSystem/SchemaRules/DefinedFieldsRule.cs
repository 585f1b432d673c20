namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Objects, interfaces and input objects have fields. Specification sections 3.6, 3.7 and 3.10.</summary>
internal static class DefinedFieldsRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var type in parts.Types)
        {
            if (type is FieldsType { Fields.Count: 0 })
                errors.Add($"Type {type} must define one or more fields.", type);
            else if (type is InputObjectType { Fields.Count: 0 })
                errors.Add($"Input Object type {type} must define one or more fields.", type);
        }
    }
}

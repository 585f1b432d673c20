namespace Espalier.TypeSystem;

/// <summary>Walks over what a service itself defines: everything but the introspection types.</summary>
internal static class SchemaParts
{
    /// <summary>The types, in the schema's order.</summary>
    public static IEnumerable<NamedType> Types(Schema schema) => schema.TypeIndex.Items.Where(type => !type.IsIntrospection);

    /// <summary>Directives, types, their members and arguments, each owner before what it owns.</summary>
    public static IEnumerable<SchemaElement> Elements(Schema schema)
        => schema.DirectiveIndex.Items.SelectMany(Within).Concat(Types(schema).SelectMany(Within));

    /// <summary>All arguments of fields and directives and all fields of input objects.</summary>
    public static IEnumerable<InputField> Inputs(Schema schema) => Elements(schema).OfType<InputField>();

    private static IEnumerable<SchemaElement> Within(SchemaElement element) => Members(element).SelectMany(Within).Prepend(element);

    private static IEnumerable<SchemaElement> Members(SchemaElement element) => element switch
    {
        FieldsType type => type.Fields,
        OutputField field => field.Arguments,
        DirectiveType directive => directive.Arguments,
        InputObjectType type => type.Fields,
        EnumType type => type.Values,
        _ => [],
    };
}

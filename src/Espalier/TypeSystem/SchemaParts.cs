namespace Espalier.TypeSystem;

/// <summary>What a service itself defines, laid out for walking: everything but the introspection types.</summary>
internal sealed class SchemaParts
{
    public SchemaParts(Schema schema)
    {
        Schema = schema;
        Types = [.. schema.TypeIndex.Items.Where(type => !type.IsIntrospection)];
        var elements = new List<SchemaElement>();
        foreach (var directive in schema.DirectiveIndex.Items)
            AddWithMembers(elements, directive);
        foreach (var type in Types)
            AddWithMembers(elements, type);
        Elements = elements;
        Inputs = [.. elements.OfType<InputField>()];
    }

    public Schema Schema { get; }

    /// <summary>The types, in the schema's order.</summary>
    public NamedType[] Types { get; }

    /// <summary>Directives, types, their members and arguments, each owner before what it owns.</summary>
    public IReadOnlyList<SchemaElement> Elements { get; }

    /// <summary>All arguments of fields and directives and all fields of input objects.</summary>
    public InputField[] Inputs { get; }

    private static void AddWithMembers(List<SchemaElement> elements, SchemaElement element)
    {
        elements.Add(element);
        foreach (var member in Members(element))
            AddWithMembers(elements, member);
    }

    private static IReadOnlyList<SchemaElement> Members(SchemaElement element) => element switch
    {
        FieldsType type => type.Fields,
        OutputField field => field.Arguments,
        DirectiveType directive => directive.Arguments,
        InputObjectType type => type.Fields,
        EnumType type => type.Values,
        _ => [],
    };
}

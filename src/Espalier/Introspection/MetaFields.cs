using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Introspection;

/// <summary>The fields that no type defines and clients may still select. Specification section 4.2 and 4.4.</summary>
internal sealed class MetaFields
{
    private readonly Schema _schema;
    private readonly OutputField _schemaField;
    private readonly OutputField _typeField;

    public MetaFields(Schema schema, IntrospectionTypes types)
    {
        _schema = schema;
        Typename = new OutputField("__typename", new NonNullType(SpecifiedScalars.String))
        {
            Description = "The name of the object type at this place.",
            DeclaringType = schema.QueryType,
        };
        _schemaField = new OutputField("__schema", new NonNullType(types.Schema))
        {
            Description = "The schema of this service.",
            DeclaringType = schema.QueryType,
            Resolver = PureResolver.From<object>(_ => schema),
        };
        _typeField = new OutputField("__type", types.Type)
        {
            Description = "One type of this service.",
            DeclaringType = schema.QueryType,
            Arguments = [new InputField("name", new NonNullType(SpecifiedScalars.String)) { Description = "The name of the type." }],
            Resolver = PureResolver.From<object>((_, arguments) => schema.TypeIndex.Find((string)arguments[0]!)),
        };
    }

    public OutputField Typename { get; }

    public OutputField? Find(CompositeType parent, string name) => name switch
    {
        "__typename" => Typename,
        "__schema" when parent == _schema.QueryType => _schemaField,
        "__type" when parent == _schema.QueryType => _typeField,
        _ => null,
    };
}

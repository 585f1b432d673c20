using Espalier.Execution;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Introspection;

/// <summary>
/// The introspection schema of specification section 4.5: ordinary object types whose values are the parts of a schema themselves.
/// Made once for each schema, because possible types are known only to it.
/// </summary>
internal sealed class IntrospectionTypes
{
    private static readonly IType String = SpecifiedScalars.String;
    private static readonly IType RequiredString = new NonNullType(SpecifiedScalars.String);
    private static readonly IType RequiredBoolean = new NonNullType(SpecifiedScalars.Boolean);

    private readonly ObjectType _field = Declare("__Field", "A field of an object or interface type.");
    private readonly ObjectType _inputValue = Declare("__InputValue", "An argument of a field or directive, or a field of an input object type.");
    private readonly ObjectType _enumValue = Declare("__EnumValue", "One value of an enum type.");
    private readonly ObjectType _directive = Declare("__Directive", "A directive that documents or schemas may use to change how a part of them is treated.");
    private readonly EnumType _kind = IntrospectionEnums.TypeKind();
    private readonly EnumType _location = IntrospectionEnums.DirectiveLocation();

    public IntrospectionTypes(Schema schema)
    {
        All = [Schema, Type, _kind, _field, _inputValue, _enumValue, _directive, _location];
        SetFields(Schema, SchemaFields());
        SetFields(Type, TypeFields(schema));
        SetFields(_field, FieldFields());
        SetFields(_inputValue, InputValueFields());
        SetFields(_enumValue, EnumValueFields());
        SetFields(_directive, DirectiveFields());
    }

    /// <summary><c>__Schema</c>.</summary>
    public ObjectType Schema { get; } = Declare("__Schema", "What the service can do: its types, its root types and its directives.");

    /// <summary><c>__Type</c>.</summary>
    public ObjectType Type { get; } = Declare("__Type", "A type of the service: a named type, or a list or non-null wrapper around another. Which fields have a value depends on its kind.");

    /// <summary>All of them, in the order of the specification.</summary>
    public IReadOnlyList<NamedType> All { get; }

    private static ObjectType Declare(string name, string description) => new(name) { Description = description, IsIntrospection = true };

    private static void SetFields(ObjectType type, IEnumerable<OutputField> fields) => new SchemaBuilder().SetFields(type, fields);

    private static ListType ListOf(IType type) => new(new NonNullType(type));

    private static NonNullType RequiredListOf(IType type) => new(ListOf(type));

    private IEnumerable<OutputField> SchemaFields() =>
    [
        Field<Schema>("description", String, "Markdown about the service as a whole.", schema => schema.Description),
        Field<Schema>("types", RequiredListOf(Type), "All named types, including those of introspection.", schema => schema.TypeIndex.Items),
        Field<Schema>("queryType", new NonNullType(Type), "The root type of queries.", schema => schema.QueryType),
        Field<Schema>("mutationType", Type, "The root type of mutations, if the service has them.", schema => schema.MutationType),
        Field<Schema>("subscriptionType", Type, "The root type of subscriptions, if the service has them.", schema => schema.SubscriptionType),
        Field<Schema>("directives", RequiredListOf(_directive), "All directives.", schema => schema.DirectiveIndex.Items),
    ];

    private IEnumerable<OutputField> TypeFields(Schema schema) =>
    [
        Field<IType>("kind", new NonNullType(_kind), "The kind of type.", type => TypeKinds.Of(type)),
        Field<IType>("name", String, "The name; null for lists and non-null wrappers.", type => (type as NamedType)?.Name),
        Field<IType>("description", String, "Markdown about the type.", type => (type as NamedType)?.Description),
        Field<IType>("specifiedByURL", String, "Where the format of a scalar is specified; null for other kinds.", type => (type as ScalarType)?.SpecifiedByUrl),
        Filtered<IType>("fields", ListOf(_field), "The fields of an object or interface type; null for other kinds.", "fields", (type, deprecated) => (type as FieldsType)?.FieldIndex.Items.Where(field => deprecated || field.DeprecationReason is null).ToArray()),
        Field<IType>("interfaces", ListOf(Type), "The interfaces that an object or interface type implements; null for other kinds.", type => (type as FieldsType)?.Interfaces),
        Field<IType>("possibleTypes", ListOf(Type), "The object types behind an interface or union; null for other kinds.", type => type is InterfaceType or UnionType ? schema.GetPossibleTypes((CompositeType)type) : null),
        Filtered<IType>("enumValues", ListOf(_enumValue), "The values of an enum type; null for other kinds.", "values", (type, deprecated) => (type as EnumType)?.Values.Where(value => deprecated || value.DeprecationReason is null).ToArray()),
        Filtered<IType>("inputFields", ListOf(_inputValue), "The fields of an input object type; null for other kinds.", "fields", (type, deprecated) => type is InputObjectType input ? Current(input.Fields, deprecated) : null),
        Field<IType>("ofType", Type, "The type inside a list or non-null wrapper; null for other kinds.", type => type switch { ListType list => list.ItemType, NonNullType nonNull => nonNull.NullableType, _ => null }),
        Field<IType>("isOneOf", SpecifiedScalars.Boolean, "Whether exactly one field of the input object must be given; null for other kinds.", type => (type as InputObjectType)?.IsOneOf),
    ];

    private IEnumerable<OutputField> FieldFields() =>
    [
        Field<OutputField>("name", RequiredString, "The name.", field => field.Name),
        Field<OutputField>("description", String, "Markdown about the field.", field => field.Description),
        Filtered<OutputField>("args", RequiredListOf(_inputValue), "The arguments.", "arguments", (field, deprecated) => Current(field.Arguments, deprecated)),
        Field<OutputField>("type", new NonNullType(Type), "The type of the field's value.", field => field.Type),
        Field<OutputField>("isDeprecated", RequiredBoolean, "Whether clients should stop using the field.", field => field.DeprecationReason is not null),
        Field<OutputField>("deprecationReason", String, "Why clients should stop using the field.", field => field.DeprecationReason),
    ];

    private IEnumerable<OutputField> InputValueFields() =>
    [
        Field<InputField>("name", RequiredString, "The name.", input => input.Name),
        Field<InputField>("description", String, "Markdown about the argument or input field.", input => input.Description),
        Field<InputField>("type", new NonNullType(Type), "The type of the values it accepts.", input => input.Type),
        Field<InputField>("defaultValue", String, "The value used when none is given, as a GraphQL literal; null when there is no default.", input => input.DefaultValueLiteral is { } literal ? Printer.Print(literal) : null),
        Field<InputField>("isDeprecated", RequiredBoolean, "Whether clients should stop using it.", input => input.DeprecationReason is not null),
        Field<InputField>("deprecationReason", String, "Why clients should stop using it.", input => input.DeprecationReason),
    ];

    private static IEnumerable<OutputField> EnumValueFields() =>
    [
        Field<EnumValue>("name", RequiredString, "The name.", value => value.Name),
        Field<EnumValue>("description", String, "Markdown about the value.", value => value.Description),
        Field<EnumValue>("isDeprecated", RequiredBoolean, "Whether clients should stop using the value.", value => value.DeprecationReason is not null),
        Field<EnumValue>("deprecationReason", String, "Why clients should stop using the value.", value => value.DeprecationReason),
    ];

    private IEnumerable<OutputField> DirectiveFields() =>
    [
        Field<DirectiveType>("name", RequiredString, "The name, without @.", directive => directive.Name),
        Field<DirectiveType>("description", String, "Markdown about the directive.", directive => directive.Description),
        Field<DirectiveType>("isRepeatable", RequiredBoolean, "Whether it may stand several times at one place.", directive => directive.IsRepeatable),
        Field<DirectiveType>("locations", RequiredListOf(_location), "Where it may stand.", directive => directive.Locations),
        Filtered<DirectiveType>("args", RequiredListOf(_inputValue), "The arguments.", "arguments", (directive, deprecated) => Current(directive.Arguments, deprecated)),
    ];

    private static IReadOnlyList<InputField> Current(IReadOnlyList<InputField> inputs, bool includeDeprecated)
        => includeDeprecated ? inputs : [.. inputs.Where(input => input.DeprecationReason is null)];

    private static OutputField Field<TParent>(string name, IType type, string description, Func<TParent, object?> resolve)
        => new(name, type) { Description = description, Resolver = PureResolver.From(resolve) };

    private static OutputField Filtered<TParent>(string name, IType type, string description, string filtered, Func<TParent, bool, object?> resolve)
        => new(name, type)
        {
            Description = description,
            Arguments =
            [
                new InputField("includeDeprecated", RequiredBoolean)
                {
                    Description = $"Whether deprecated {filtered} are listed too.",
                    DefaultValueLiteral = Literals.Boolean(false),
                    DefaultValue = false,
                },
            ],
            Resolver = PureResolver.From<TParent>((parent, arguments) => resolve(parent, arguments[0] is true)),
        };
}

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
    private readonly ObjectType _inputValue = Declare(
        "__InputValue", "An argument of a field or directive, or a field of an input object type.");
    private readonly ObjectType _enumValue = Declare("__EnumValue", "One value of an enum type.");
    private readonly ObjectType _directive = Declare(
        "__Directive", "What documents or schemas may use to change how a part of them is treated.");
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
    public ObjectType Type { get; } = Declare(
        "__Type", "A named type, or a list or non-null wrapper. Which fields have a value depends on its kind.");

    /// <summary>All of them, in the order of the specification.</summary>
    public IReadOnlyList<NamedType> All { get; }

    private static ObjectType Declare(string name, string description) => new(name) { Description = description, IsIntrospection = true };

    private static void SetFields(ObjectType type, IEnumerable<OutputField> fields) => new SchemaBuilder().SetFields(type, fields);

    private static ListType ListOf(IType type) => new(new NonNullType(type));

    private static NonNullType RequiredListOf(IType type) => new(ListOf(type));

    private IEnumerable<OutputField> SchemaFields() =>
    [
        Field<Schema>("description", String, "Markdown about the service as a whole.", schema => schema.Description),
        Field<Schema>("types", RequiredListOf(Type), "All named types, with those of introspection.", schema => schema.TypeIndex.Items),
        Field<Schema>("queryType", new NonNullType(Type), "The root type of queries.", schema => schema.QueryType),
        Field<Schema>("mutationType", Type, "The root type of mutations, if any.", schema => schema.MutationType),
        Field<Schema>("subscriptionType", Type, "The root type of subscriptions, if any.", schema => schema.SubscriptionType),
        Field<Schema>("directives", RequiredListOf(_directive), "All directives.", schema => schema.DirectiveIndex.Items),
    ];

    private IEnumerable<OutputField> TypeFields(Schema schema) =>
    [
        Field<IType>("kind", new NonNullType(_kind), "The kind of type.", type => TypeKinds.Of(type)),
        Field<NamedType>("name", String, "The name; null for lists and non-null wrappers.", type => type.Name),
        Field<NamedType>("description", String, "Markdown about the type.", type => type.Description),
        Field<ScalarType>(
            "specifiedByURL", String, "Where the format of a scalar is specified; null for other kinds.", type => type.SpecifiedByUrl),
        Filtered<FieldsType>(
            "fields", ListOf(_field), "The fields of an object or interface type; null for other kinds.",
            (type, deprecated) => deprecated ? type.Fields : Current(type.Fields, field => field.DeprecationReason)),
        Field<FieldsType>(
            "interfaces", ListOf(Type), "The interfaces that an object or interface type implements; null for other kinds.",
            type => type.Interfaces),
        Field<CompositeType>(
            "possibleTypes", ListOf(Type), "The object types behind an interface or union; null for other kinds.",
            type => type.IsAbstract() ? schema.GetPossibleTypes(type) : null),
        Filtered<EnumType>(
            "enumValues", ListOf(_enumValue), "The values of an enum type; null for other kinds.",
            (type, deprecated) => deprecated ? type.Values : Current(type.Values, value => value.DeprecationReason)),
        Filtered<InputObjectType>(
            "inputFields", ListOf(_inputValue), "The fields of an input object type; null for other kinds.",
            (type, deprecated) => Inputs(type.Fields, deprecated)),
        Field<IType>(
            "ofType", Type, "The type inside a list or non-null wrapper; null for other kinds.",
            type => type is ListType list ? list.ItemType : (type as NonNullType)?.NullableType),
        Field<InputObjectType>(
            "isOneOf", SpecifiedScalars.Boolean, "Whether exactly one field of the input object must be given; null for other kinds.",
            type => type.IsOneOf),
    ];

    private IEnumerable<OutputField> FieldFields() =>
    [
        Field<OutputField>("name", RequiredString, "The name.", field => field.Name),
        Field<OutputField>("description", String, "Markdown about the field.", field => field.Description),
        Filtered<OutputField>(
            "args", RequiredListOf(_inputValue), "The arguments.", (field, deprecated) => Inputs(field.Arguments, deprecated)),
        Field<OutputField>("type", new NonNullType(Type), "The type of the field's value.", field => field.Type),
        .. Deprecation<OutputField>(field => field.DeprecationReason),
    ];

    private IEnumerable<OutputField> InputValueFields() =>
    [
        Field<InputField>("name", RequiredString, "The name.", input => input.Name),
        Field<InputField>("description", String, "Markdown about the argument or input field.", input => input.Description),
        Field<InputField>("type", new NonNullType(Type), "The type of the values it accepts.", input => input.Type),
        Field<InputField>(
            "defaultValue", String, "The value used when none is given, as a GraphQL literal; null when there is no default.",
            input => input.DefaultValueLiteral is { } literal ? Printer.Print(literal) : null),
        .. Deprecation<InputField>(input => input.DeprecationReason),
    ];

    private static IEnumerable<OutputField> EnumValueFields() =>
    [
        Field<EnumValue>("name", RequiredString, "The name.", value => value.Name),
        Field<EnumValue>("description", String, "Markdown about the value.", value => value.Description),
        .. Deprecation<EnumValue>(value => value.DeprecationReason),
    ];

    private IEnumerable<OutputField> DirectiveFields() =>
    [
        Field<DirectiveType>("name", RequiredString, "The name, without @.", directive => directive.Name),
        Field<DirectiveType>("description", String, "Markdown about the directive.", directive => directive.Description),
        Field<DirectiveType>(
            "isRepeatable", RequiredBoolean, "Whether it may stand several times at one place.", directive => directive.IsRepeatable),
        Field<DirectiveType>("locations", RequiredListOf(_location), "Where it may stand.", directive => directive.Locations),
        Filtered<DirectiveType>(
            "args", RequiredListOf(_inputValue), "The arguments.", (directive, deprecated) => Inputs(directive.Arguments, deprecated)),
    ];

    private static IEnumerable<OutputField> Deprecation<T>(Func<T, string?> reason)
        where T : class =>
    [
        Field<T>("isDeprecated", RequiredBoolean, "Whether clients should stop using it.", element => reason(element) is not null),
        Field<T>("deprecationReason", String, "Why clients should stop using it; null when they need not.", reason),
    ];

    private static IReadOnlyList<InputField> Inputs(IReadOnlyList<InputField> inputs, bool includeDeprecated)
        => includeDeprecated ? inputs : Current(inputs, input => input.DeprecationReason);

    private static T[] Current<T>(IEnumerable<T> elements, Func<T, string?> reason)
        => [.. elements.Where(element => reason(element) is null)];

    /// <summary>A field that has a value for parents of one class, and is null for others.</summary>
    private static OutputField Field<T>(string name, IType type, string description, Func<T, object?> resolve)
        where T : class
        => new(name, type)
        {
            Description = description,
            Resolver = PureResolver.From<object>(parent => parent is T element ? resolve(element) : null),
        };

    /// <summary>As <see cref="Field{T}"/>, with the choice whether deprecated elements are listed.</summary>
    private static OutputField Filtered<T>(string name, IType type, string description, Func<T, bool, object?> resolve)
        where T : class
        => new(name, type)
        {
            Description = description,
            Arguments =
            [
                new InputField("includeDeprecated", RequiredBoolean)
                {
                    Description = "Whether deprecated ones are listed too.",
                    DefaultValueLiteral = Literals.Boolean(false),
                    DefaultValue = false,
                },
            ],
            Resolver = PureResolver.From<object>((parent, arguments)
                => parent is T element ? resolve(element, arguments[0] is true) : null),
        };
}

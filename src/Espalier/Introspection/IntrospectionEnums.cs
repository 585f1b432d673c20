using Espalier.TypeSystem;
using Location = Espalier.TypeSystem.DirectiveLocation;

namespace Espalier.Introspection;

/// <summary>The enum types of the introspection schema. Specification sections 4.5.1 and 4.5.5.</summary>
internal static class IntrospectionEnums
{
    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType TypeKind() => new("__TypeKind",
    [
        Value("SCALAR", Introspection.TypeKind.Scalar, "A scalar type."),
        Value("OBJECT", Introspection.TypeKind.Object, "An object type; `fields` and `interfaces` have values."),
        Value("INTERFACE", Introspection.TypeKind.Interface, "An interface type; `fields`, `interfaces` and `possibleTypes` have values."),
        Value("UNION", Introspection.TypeKind.Union, "A union type; `possibleTypes` has a value."),
        Value("ENUM", Introspection.TypeKind.Enum, "An enum type; `enumValues` has a value."),
        Value("INPUT_OBJECT", Introspection.TypeKind.InputObject, "An input object type; `inputFields` and `isOneOf` have values."),
        Value("LIST", Introspection.TypeKind.List, "A list; `ofType` has a value."),
        Value("NON_NULL", Introspection.TypeKind.NonNull, "A type without null; `ofType` has a value."),
    ])
    {
        Description = "The kinds of types.",
        IsIntrospection = true,
    };

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType DirectiveLocation() => new("__DirectiveLocation",
        Enum.GetValues<Location>().Select(location => Value(location.SpecifiedName(), location, $"Next to {Place(location)}.")))
    {
        Description = "The places in a document or a schema where a directive may stand.",
        IsIntrospection = true,
    };

    private static EnumValue Value(string name, object value, string description) => new(name, value) { Description = description };

    private static string Place(Location location) => location switch
    {
        Location.Query => "a query operation",
        Location.Mutation => "a mutation operation",
        Location.Subscription => "a subscription operation",
        Location.Field => "a selected field",
        Location.FragmentDefinition => "the definition of a fragment",
        Location.FragmentSpread => "the use of a fragment",
        Location.InlineFragment => "an inline fragment",
        Location.VariableDefinition => "the definition of a variable",
        Location.Schema => "the schema definition",
        Location.Scalar => "the definition of a scalar type",
        Location.Object => "the definition of an object type",
        Location.FieldDefinition => "the definition of a field",
        Location.ArgumentDefinition => "the definition of an argument",
        Location.Interface => "the definition of an interface type",
        Location.Union => "the definition of a union type",
        Location.Enum => "the definition of an enum type",
        Location.EnumValue => "the definition of an enum value",
        Location.InputObject => "the definition of an input object type",
        _ => "the definition of an input field",
    };
}

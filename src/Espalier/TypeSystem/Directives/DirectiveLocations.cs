using System.Collections.Frozen;

namespace Espalier.TypeSystem;

/// <summary>The names of <see cref="DirectiveLocation"/> as documents and introspection write them. Specification section 3.13.</summary>
public static class DirectiveLocations
{
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => Names[(int)location], StringComparer.Ordinal);

    /// <summary>The name of a location, such as <c>FIELD_DEFINITION</c>.</summary>
    /// <param name="location">A location.</param>
    public static string SpecifiedName(this DirectiveLocation location) => Names[(int)location];

    /// <summary>Finds a location by its name.</summary>
    /// <param name="name">Such as <c>FIELD_DEFINITION</c>; case matters.</param>
    /// <param name="location">The location, when found.</param>
    /// <returns>Whether the specification has such a location.</returns>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}

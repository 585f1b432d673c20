using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Execution.Planning;

/// <summary>Finds the types that documents refer to.</summary>
internal static class TypeLookup
{
    /// <summary>The type a reference means; null where its named type is unknown.</summary>
    public static IType? Find(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Find(schema, nonNull.Type) is { } type ? new NonNullType(type) : null,
        ListTypeNode list => Find(schema, list.Type) is { } item ? new ListType(item) : null,
        NamedTypeNode named => schema.Types.GetValueOrDefault(named.Name.Value),
        _ => null,
    };
}

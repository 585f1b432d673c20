using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>Finds what a document names in a schema.</summary>
internal static class SchemaLookups
{
    public static NamedType? FindType(this Schema schema, string name) => schema.Types.GetValueOrDefault(name);

    public static DirectiveType? FindDirective(this Schema schema, string name) => schema.Directives.GetValueOrDefault(name);

    /// <summary>The type a document writes, or null when its named type is unknown.</summary>
    public static IType? Resolve(this Schema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.FindType(named.Name.Value),
        ListTypeNode list => schema.Resolve(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => schema.Resolve(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };

    /// <summary>The named type inside all lists and non-null wrappers.</summary>
    public static NamedTypeNode NamedTypeNode(this TypeNode node)
    {
        while (node is not Language.NamedTypeNode)
            node = node is ListTypeNode list ? list.Type : ((NonNullTypeNode)node).Type;
        return (NamedTypeNode)node;
    }

    /// <summary>Whether some object may be of both types. Specification section 5.5.2.3, GetPossibleTypes.</summary>
    public static bool Overlap(this Schema schema, CompositeType first, CompositeType second)
    {
        if (first == second) return true;
        if (first is ObjectType firstObject) return schema.IsSubType(second, firstObject);
        if (second is ObjectType secondObject) return schema.IsSubType(first, secondObject);
        foreach (var possible in schema.GetPossibleTypes(first))
        {
            if (schema.IsSubType(second, possible)) return true;
        }

        return false;
    }
}

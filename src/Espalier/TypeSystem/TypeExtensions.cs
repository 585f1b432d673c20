namespace Espalier.TypeSystem;

/// <summary>The questions of specification section 3.4.2 that are asked of types everywhere.</summary>
public static class TypeExtensions
{
    /// <summary>The named type inside all lists and non-null wrappers.</summary>
    /// <param name="type">Any type.</param>
    public static NamedType NamedType(this IType type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedType named:
                    return named;
                case ListType list:
                    type = list.ItemType;
                    break;
                case NonNullType nonNull:
                    type = nonNull.NullableType;
                    break;
                default:
                    throw new ArgumentException($"{type.GetType()} is no kind of GraphQL type.", nameof(type));
            }
        }
    }

    /// <summary>The type without its outermost non-null wrapper, if it has one.</summary>
    /// <param name="type">Any type.</param>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    /// <summary>Whether variables, arguments and input fields may have this type.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsInputType(this IType type) => type.NamedType() is LeafType or InputObjectType;

    /// <summary>Whether output fields may have this type.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsOutputType(this IType type) => type.NamedType() is LeafType or CompositeType;

    /// <summary>Whether the type, apart from lists and non-null wrappers, is a scalar or an enum and takes no selection set.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsLeaf(this IType type) => type.NamedType() is LeafType;

    /// <summary>Whether the outermost wrapper forbids <c>null</c>.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsNonNull(this IType type) => type is NonNullType;

    /// <summary>Whether the type itself is an interface or a union.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsAbstract(this IType type) => type is InterfaceType or UnionType;
}

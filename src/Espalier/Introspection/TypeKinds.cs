using Espalier.TypeSystem;

namespace Espalier.Introspection;

/// <summary>Which <see cref="TypeKind"/> a type has.</summary>
internal static class TypeKinds
{
    public static TypeKind Of(IType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };
}

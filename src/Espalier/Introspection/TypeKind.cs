namespace Espalier.Introspection;

/// <summary>The values of <c>__TypeKind</c>. Specification section 4.5.1.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}

namespace Espalier.TypeSystem;

/// <summary>
/// Any type a field, argument or variable may have: a <see cref="TypeSystem.NamedType"/>, or a <see cref="ListType"/> or
/// <see cref="NonNullType"/> around another type. <see cref="object.ToString"/> gives the notation of the specification,
/// such as <c>[Foo!]!</c>. Specification section 3.4.1.
/// </summary>
public interface IType;

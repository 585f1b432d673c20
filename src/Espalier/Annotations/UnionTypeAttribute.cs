namespace Espalier;

/// <summary>
/// This C# interface or abstract class marks the members of a union: every object type bound to one of its implementations is
/// a member.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public class UnionTypeAttribute : Attribute
{
    /// <summary>The name in the schema; null for the name of the CLR type without a leading <c>I</c>.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The members, where they have no marker in common: CLR types that are bound to object types. Fields name such a union with
    /// <see cref="GraphQLTypeAttribute"/>.
    /// </summary>
    public Type[] Members { get; set; } = [];

    /// <summary>The CLR type that is described; null for the one that carries the attribute.</summary>
    internal virtual Type? ClrType => null;
}

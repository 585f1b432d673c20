namespace Espalier.TypeSystem;

/// <summary>A type without <c>null</c>. Specification section 3.12.</summary>
public sealed record NonNullType : IType
{
    /// <summary>Wraps a nullable type.</summary>
    /// <param name="nullableType">A named type or a list.</param>
    /// <exception cref="ArgumentException">The type is already non-null.</exception>
    public NonNullType(IType nullableType)
        => NullableType = nullableType is NonNullType
            ? throw new ArgumentException($"Expected {nullableType} to be a GraphQL nullable type.", nameof(nullableType))
            : nullableType;

    /// <summary>The type whose <c>null</c> is taken away: a named type or a list.</summary>
    public IType NullableType { get; }

    /// <summary>The nullable type with an exclamation mark.</summary>
    public override string ToString() => $"{NullableType}!";
}

namespace Espalier.TypeSystem;

/// <summary>One value of an enum type. Specification section 3.9.</summary>
/// <param name="name">The name as clients write it.</param>
/// <param name="value">The CLR value it stands for, or <see langword="null"/> when its name is its value.</param>
public sealed class EnumValue(string name, object? value = null) : SchemaElement(name)
{
    /// <summary>What resolvers give and receive: the CLR value, or the name when there is none.</summary>
    public object Value { get; } = value ?? name;

    /// <summary>Why clients should stop using the value, or <see langword="null"/> when it is not deprecated. Section 3.13.3.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The type whose value this is.</summary>
    public EnumType DeclaringType { get; internal set; } = null!;

    /// <inheritdoc/>
    public override string Coordinate => $"{DeclaringType.Name}.{Name}";
}

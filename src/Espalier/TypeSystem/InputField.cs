using Espalier.Language;

namespace Espalier.TypeSystem;

/// <summary>
/// An argument of a field, an argument of a directive, or a field of an input object. Specification sections 3.6.1, 3.10, 3.13.
/// </summary>
/// <param name="name">The name as clients write it.</param>
/// <param name="type">An input type.</param>
public sealed class InputField(string name, IType type) : SchemaElement(name)
{
    /// <summary>The type of the values it accepts.</summary>
    public IType Type { get; } = type;

    /// <summary>
    /// The default as a constant literal, or <see langword="null"/> when there is none. A default of <c>null</c> is a
    /// <see cref="NullValueNode"/>.
    /// </summary>
    public ValueNode? DefaultValueLiteral { get; init; }

    /// <summary>
    /// <see cref="DefaultValueLiteral"/> coerced to <see cref="Type"/> when the schema was built: what is used when the caller gives
    /// no value. <see langword="null"/> both for a default of <c>null</c> and for no default.
    /// </summary>
    public object? DefaultValue { get; internal set; }

    /// <summary>Why clients should stop using it, or <see langword="null"/> when it is not deprecated. Section 3.13.3.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The position among the arguments or input fields of the same owner.</summary>
    public int Index { get; internal set; }

    /// <summary>Whether the caller must give a value: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValueLiteral is null;

    /// <summary>The field, directive or input object it belongs to.</summary>
    public SchemaElement Owner { get; internal set; } = null!;

    /// <inheritdoc/>
    public override string Coordinate => Owner is InputObjectType ? $"{Owner.Name}.{Name}" : $"{Owner.Coordinate}({Name}:)";

    internal static NameIndex<InputField> Adopt(IEnumerable<InputField> fields, SchemaElement owner)
    {
        var index = new NameIndex<InputField>(fields);
        for (var i = 0; i < index.Items.Length; i++)
        {
            index.Items[i].Owner = owner;
            index.Items[i].Index = i;
        }

        return index;
    }
}

using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary>A type whose values end a response tree: <see cref="ScalarType"/> or <see cref="EnumType"/>.</summary>
public abstract class LeafType : NamedType
{
    private protected LeafType(string name)
        : base(name)
    {
    }

    /// <summary>Input coercion of a literal (specification sections 3.5 and 3.9). Variables and <c>null</c> never come here.</summary>
    /// <param name="literal">A constant value.</param>
    /// <returns>The CLR value.</returns>
    /// <exception cref="CoercionException">The literal is no value of this type.</exception>
    public abstract object? ParseLiteral(ValueNode literal);

    /// <summary>Input coercion of a value of the variables. JSON <c>null</c> never comes here.</summary>
    /// <param name="value">The value as it stood in the request.</param>
    /// <returns>The CLR value.</returns>
    /// <exception cref="CoercionException">The JSON value is no value of this type.</exception>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>Result coercion: writes a resolver's result as one JSON value.</summary>
    /// <param name="writer">The writer, at a place where a value may stand.</param>
    /// <param name="value">The resolver's result; never <see langword="null"/>.</param>
    /// <exception cref="CoercionException">The value cannot be represented; nothing has been written.</exception>
    public abstract void Write(JsonResponseWriter writer, object value);

    /// <summary>The literal that <see cref="ParseLiteral"/> reads back as the given value, for default values of C# parameters.</summary>
    /// <param name="value">A CLR value of this type; never <see langword="null"/>.</param>
    /// <returns>A constant value.</returns>
    /// <exception cref="CoercionException">The value is no value of this type.</exception>
    public abstract ValueNode ToLiteral(object value);
}

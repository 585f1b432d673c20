namespace Espalier.TypeSystem;

/// <summary>
/// The coerced fields of an input object (specification section 3.10, "Input Coercion"). A field that was not given and has no
/// default is absent, which differs from <c>null</c>.
/// </summary>
/// <param name="type">The type the value was coerced to.</param>
/// <param name="values">One coerced value for each field of the type, by <see cref="InputField.Index"/>.</param>
/// <param name="provided">For each field whether it is present, given or by default.</param>
public sealed class InputObjectValue(InputObjectType type, object?[] values, bool[] provided)
{
    /// <summary>The type the value was coerced to.</summary>
    public InputObjectType Type { get; } = type;

    /// <summary>The coerced value of a field; <see langword="null"/> when absent.</summary>
    /// <param name="index">An <see cref="InputField.Index"/>.</param>
    public object? this[int index] => values[index];

    /// <summary>The coerced value of a field; <see langword="null"/> when absent.</summary>
    /// <param name="name">The name of a field of <see cref="Type"/>.</param>
    /// <exception cref="KeyNotFoundException">The type has no such field.</exception>
    public object? this[string name] => values[Type.FieldsByName[name].Index];

    /// <summary>Whether the field is present, given or by default.</summary>
    /// <param name="index">An <see cref="InputField.Index"/>.</param>
    public bool IsProvided(int index) => provided[index];
}

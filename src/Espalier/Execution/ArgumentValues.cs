namespace Espalier.Execution;

/// <summary>
/// The coerced arguments of a field (GraphQL September 2025, section 6.4.1). Scalars and enum values are their CLR values,
/// lists are <c>object?[]</c>, input objects are <c>InputObjectValue</c> or what binding turns them into.
/// </summary>
public sealed class ArgumentValues
{
    /// <summary>No arguments.</summary>
    public static readonly ArgumentValues None = new([], [], []);

    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly bool[] _provided;

    internal ArgumentValues(string[] names, object?[] values, bool[] provided)
    {
        _names = names;
        _values = values;
        _provided = provided;
    }

    /// <summary>The value of the argument at <paramref name="index"/> in the order of its definition; null where it is absent.</summary>
    public object? this[int index] => _values[index];

    /// <summary>The value of the named argument; null where it is absent.</summary>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    public object? this[string name] => _values[IndexOf(name)];

    /// <summary>Whether the argument was given or has a default, which tells an explicit null from absence.</summary>
    public bool IsProvided(int index) => _provided[index];

    private int IndexOf(string name)
    {
        var index = Array.IndexOf(_names, name);
        return index >= 0 ? index : throw new ArgumentException($"There is no argument \"{name}\".", nameof(name));
    }
}

namespace Espalier.Execution;

/// <summary>The values of an operation's variables after coercion (GraphQL September 2025, section 6.1.2).</summary>
internal sealed class CoercedVariables
{
    public static readonly CoercedVariables None = new([], []);

    private readonly object?[] _values;
    private readonly bool[] _provided;

    public CoercedVariables(object?[] values, bool[] provided)
    {
        _values = values;
        _provided = provided;
    }

    public object? this[int index] => _values[index];

    public bool IsProvided(int index) => _provided[index];
}

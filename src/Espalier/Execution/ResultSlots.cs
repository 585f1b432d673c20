namespace Espalier.Execution;

/// <summary>The results of one field for all parents of a scope, in the order of the parents.</summary>
public readonly struct ResultSlots
{
    private readonly object?[] _values;

    internal ResultSlots(object?[] values, int count)
    {
        _values = values;
        Count = count;
    }

    /// <summary>The number of slots, which is the number of parents.</summary>
    public int Count { get; }

    /// <summary>Sets the value for the parent at <paramref name="row"/>.</summary>
    public void Set(int row, object? value) => _values[row] = value;

    /// <summary>Records that the field failed for the parent at <paramref name="row"/> only.</summary>
    public void Fail(int row, Exception error) => _values[row] = new FailedField(error);
}

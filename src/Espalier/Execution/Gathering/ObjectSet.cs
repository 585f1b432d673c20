using Espalier.Execution.Planning;

namespace Espalier.Execution.Gathering;

/// <summary>All objects of one concrete type at one position of the response, and a column for each gathered selection of theirs.</summary>
/// <param name="scope">What is asked of them.</param>
/// <param name="expected">How many there will be; there may be more.</param>
internal sealed class ObjectSet(ScopePlan scope, int expected)
{
    private object[] _objects = new object[Math.Max(1, expected)];

    public ScopePlan Scope { get; } = scope;

    public int Count { get; private set; }

    public ReadOnlyMemory<object> Objects => _objects.AsMemory(0, Count);

    /// <summary>By <see cref="SelectionPlan.Column"/>; null where the selection is not included in this request.</summary>
    public Column?[] Columns { get; } = scope.GatheredCount == 0 ? [] : new Column?[scope.GatheredCount];

    public object this[int row] => _objects[row];

    /// <summary>Adds an object and returns its row.</summary>
    public int Add(object value)
    {
        if (Count == _objects.Length)
        {
            Array.Resize(ref _objects, Math.Max(4, Count * 2));
        }

        _objects[Count] = value;
        return Count++;
    }
}

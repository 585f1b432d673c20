using Espalier.Execution.Planning;

namespace Espalier.Response;

/// <summary>Where in the response the writer stands; turned into an error's path only when there is an error.</summary>
internal sealed class ResponsePath
{
    private (SelectionPlan? Field, int Index)[] _segments = new (SelectionPlan?, int)[8];

    /// <summary>How many segments lead to the place.</summary>
    public int Depth { get; set; }

    public void Push(SelectionPlan field) => Push(field, index: 0);

    public void Push(int index) => Push(field: null, index);

    public void Pop() => Depth--;

    public IReadOnlyList<object> ToList()
    {
        var path = new object[Depth];
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = _segments[i].Field?.ResponseName ?? (object)_segments[i].Index;
        }

        return path;
    }

    private void Push(SelectionPlan? field, int index)
    {
        if (Depth == _segments.Length)
        {
            Array.Resize(ref _segments, Depth * 2);
        }

        _segments[Depth++] = (field, index);
    }
}

using Espalier.Execution.Planning;

namespace Espalier.Response;

/// <summary>Where in the response the writer stands; turned into an error's path only when there is an error.</summary>
internal sealed class ResponsePath
{
    private SelectionPlan?[] _fields = new SelectionPlan?[16];
    private int[] _indices = new int[16];
    private int _depth;

    public void Push(SelectionPlan field)
    {
        EnsureRoom();
        _fields[_depth++] = field;
    }

    public void Push(int index)
    {
        EnsureRoom();
        _fields[_depth] = null;
        _indices[_depth++] = index;
    }

    public void Pop() => _depth--;

    public int Depth
    {
        get => _depth;
        set => _depth = value;
    }

    public IReadOnlyList<object> ToList()
    {
        var path = new object[_depth];
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = _fields[i]?.ResponseName ?? (object)_indices[i];
        }

        return path;
    }

    private void EnsureRoom()
    {
        if (_depth == _fields.Length)
        {
            Array.Resize(ref _fields, _depth * 2);
            Array.Resize(ref _indices, _depth * 2);
        }
    }
}

using Espalier.Execution;
using Espalier.Response;

namespace Espalier.Binding;

/// <summary>A leaf that a typed getter reads and a typed writer writes, without boxing and without reflection.</summary>
/// <param name="get">Reads the value.</param>
/// <param name="write">Writes a value that is not null.</param>
/// <param name="present">The value as other code than the writer sees it; null where that is the value itself.</param>
internal sealed class GetterLeaf<TParent, TValue>(
    Func<TParent, TValue> get,
    Action<JsonResponseWriter, TValue> write,
    Func<TValue, object?>? present = null) : PureLeafResolver
{
    public override object? Resolve(object parent, ArgumentValues arguments)
    {
        var value = get((TParent)parent);
        return present is null || value is null ? value : present(value);
    }

    public override bool TryWrite(object parent, ArgumentValues arguments, JsonResponseWriter writer)
    {
        var value = get((TParent)parent);
        if (value is null)
        {
            return false;
        }

        write(writer, value);
        return true;
    }
}

using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>
/// A synchronous method that takes services. They and the arguments are obtained once for all parents of a scope, then the method is
/// called per parent; it is compiled when it is first called.
/// </summary>
internal sealed class MethodScope(Lazy<Func<FieldContext, Func<object, object?>>> method) : BatchResolver
{
    public override ValueTask ResolveAsync(ReadOnlyMemory<object> parents, FieldContext context, ResultSlots results)
    {
        var resolve = method.Value(context);
        for (var row = 0; row < parents.Length; row++)
        {
            try
            {
                results.Set(row, resolve(parents.Span[row]));
            }
            catch (Exception e) when (!context.CancellationToken.IsCancellationRequested)
            {
                results.Fail(row, e);
            }
        }

        return default;
    }
}

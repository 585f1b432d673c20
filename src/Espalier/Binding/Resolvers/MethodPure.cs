using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>A synchronous method that needs its parent and arguments only, compiled when it is first called.</summary>
internal sealed class MethodPure(Lazy<Func<object, ArgumentValues, object?>> method) : PureResolver
{
    public override object? Resolve(object parent, ArgumentValues arguments) => method.Value(parent, arguments);
}

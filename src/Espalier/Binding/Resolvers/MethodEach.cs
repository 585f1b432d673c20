using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>A method that waits or takes services, called once per parent and compiled when it is first called.</summary>
internal sealed class MethodEach(Lazy<Func<object, FieldContext, ValueTask<object?>>> method) : EachResolver
{
    public override ValueTask<object?> ResolveAsync(object parent, FieldContext context) => method.Value(parent, context);
}

using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>A method under <see cref="BatchResolverAttribute"/>, compiled when it is first called.</summary>
internal sealed class MethodBatch(Lazy<Func<ReadOnlyMemory<object>, FieldContext, ResultSlots, ValueTask>> method) : BatchResolver
{
    public override ValueTask ResolveAsync(ReadOnlyMemory<object> parents, FieldContext context, ResultSlots results) =>
        method.Value(parents, context, results);
}

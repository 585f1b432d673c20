using Espalier.Execution;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Tests.Execution;

/// <summary>Fields with resolvers of each kind, from functions.</summary>
internal static class Field
{
    public static OutputField Pure(string name, IType type, Func<object, object?> resolve, params InputField[] arguments) =>
        new(name, type) { Resolver = PureResolver.From(resolve), Arguments = arguments };

    public static OutputField PureLeaf(string name, IType type, Func<object, int?> resolve) =>
        new(name, type) { Resolver = new Leaf(resolve) };

    public static OutputField Each(string name, IType type, Func<object, FieldContext, ValueTask<object?>> resolve, params InputField[] arguments) =>
        new(name, type) { Resolver = new EachOf(resolve), Arguments = arguments };

    public static OutputField Each(string name, IType type, Func<object, object?> resolve) =>
        Each(name, type, (parent, _) => new(resolve(parent)));

    public static OutputField Batch(string name, IType type, Func<object[], FieldContext, ResultSlots, ValueTask> resolve) =>
        new(name, type) { Resolver = new BatchOf(resolve) };

    public static OutputField Batch(string name, IType type, Func<object, object?> resolve) => Batch(name, type, (parents, _, results) =>
    {
        for (var row = 0; row < parents.Length; row++)
        {
            results.Set(row, resolve(parents[row]));
        }

        return default;
    });

    private sealed class Leaf(Func<object, int?> resolve) : PureLeafResolver
    {
        public override object? Resolve(object parent, ArgumentValues arguments) => resolve(parent);

        public override bool TryWrite(object parent, ArgumentValues arguments, JsonResponseWriter writer)
        {
            if (resolve(parent) is not { } value)
            {
                return false;
            }

            writer.WriteInt32(value);
            return true;
        }
    }

    private sealed class EachOf(Func<object, FieldContext, ValueTask<object?>> resolve) : EachResolver
    {
        public override ValueTask<object?> ResolveAsync(object parent, FieldContext context) => resolve(parent, context);
    }

    private sealed class BatchOf(Func<object[], FieldContext, ResultSlots, ValueTask> resolve) : BatchResolver
    {
        public override ValueTask ResolveAsync(ReadOnlyMemory<object> parents, FieldContext context, ResultSlots results) =>
            resolve(parents.ToArray(), context, results);
    }
}

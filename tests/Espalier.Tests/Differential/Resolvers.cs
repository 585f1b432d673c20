using Espalier.Execution;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>A resolver of a random schema: any kind of the engine's, with the same behaviour behind it.</summary>
internal interface IBehavingResolver
{
    FieldBehaviour Behaviour { get; }
}

/// <summary>The resolver kinds a field of a random schema may have.</summary>
internal static class Resolvers
{
    public static FieldResolver Create(RandomSchema schema, FieldBehaviour behaviour, IType type, Random random)
    {
        var isLeaf = type.NullableType() is LeafType;
        return random.Next(isLeaf ? 11 : 9) switch
        {
            0 or 1 => new Pure(schema, behaviour),
            2 => new Each(schema, behaviour, isAsync: false),
            3 => new Each(schema, behaviour, isAsync: true),
            4 or 5 => new EachThroughLoader(schema, behaviour),
            6 => new Batch(schema, behaviour, isAsync: false),
            7 => new Batch(schema, behaviour, isAsync: true),
            8 => new BatchThroughLoader(schema, behaviour),
            _ => new PureLeaf(schema, behaviour, (LeafType)type.NamedType()),
        };
    }

    private static object? Resolve(RandomSchema schema, FieldBehaviour behaviour, object parent, FieldContext context) =>
        behaviour.Resolve(schema.World, parent, Canonical.Text(context.Field, context.Arguments));

    private sealed class Pure(RandomSchema schema, FieldBehaviour behaviour) : PureResolver, IBehavingResolver
    {
        public FieldBehaviour Behaviour => behaviour;

        public override object? Resolve(object parent, ArgumentValues arguments) =>
            behaviour.Resolve(schema.World, parent, Canonical.Text(behaviour.Field, arguments));
    }

    private sealed class PureLeaf(RandomSchema schema, FieldBehaviour behaviour, LeafType type) : PureLeafResolver, IBehavingResolver
    {
        public FieldBehaviour Behaviour => behaviour;

        public override object? Resolve(object parent, ArgumentValues arguments) =>
            behaviour.Resolve(schema.World, parent, Canonical.Text(behaviour.Field, arguments));

        public override bool TryWrite(object parent, ArgumentValues arguments, JsonResponseWriter writer)
        {
            if (Resolve(parent, arguments) is not { } value)
            {
                return false;
            }

            type.Write(writer, value);
            return true;
        }
    }

    private sealed class Each(RandomSchema schema, FieldBehaviour behaviour, bool isAsync) : EachResolver, IBehavingResolver
    {
        public FieldBehaviour Behaviour => behaviour;

        public override ValueTask<object?> ResolveAsync(object parent, FieldContext context) =>
            isAsync ? ResolveLaterAsync(parent, context) : new(Resolvers.Resolve(schema, behaviour, parent, context));

        private async ValueTask<object?> ResolveLaterAsync(object parent, FieldContext context)
        {
            await Task.Yield();
            return Resolvers.Resolve(schema, behaviour, parent, context);
        }
    }

    private sealed class Batch(RandomSchema schema, FieldBehaviour behaviour, bool isAsync) : BatchResolver, IBehavingResolver
    {
        public FieldBehaviour Behaviour => behaviour;

        public override async ValueTask ResolveAsync(ReadOnlyMemory<object> parents, FieldContext context, ResultSlots results)
        {
            if (isAsync)
            {
                await Task.Yield();
            }

            for (var row = 0; row < results.Count; row++)
            {
                try
                {
                    results.Set(row, Resolvers.Resolve(schema, behaviour, parents.Span[row], context));
                }
                catch (Exception e) when (!behaviour.AlwaysFails)
                {
                    results.Fail(row, e);
                }
            }
        }
    }

    private sealed class EachThroughLoader(RandomSchema schema, FieldBehaviour behaviour) : EachResolver, IBehavingResolver
    {
        public FieldBehaviour Behaviour => behaviour;

        public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context) =>
            await BehaviourLoader.Of(context.Request.Loaders).DoAsync(() => Resolvers.Resolve(schema, behaviour, parent, context));
    }

    private sealed class BatchThroughLoader(RandomSchema schema, FieldBehaviour behaviour) : BatchResolver, IBehavingResolver
    {
        public FieldBehaviour Behaviour => behaviour;

        public override async ValueTask ResolveAsync(ReadOnlyMemory<object> parents, FieldContext context, ResultSlots results)
        {
            var loader = BehaviourLoader.Of(context.Request.Loaders);
            var values = parents.ToArray()
                .Select(parent => loader.DoAsync(() => Resolvers.Resolve(schema, behaviour, parent, context))).ToArray();
            for (var row = 0; row < results.Count; row++)
            {
                try
                {
                    results.Set(row, await values[row]);
                }
                catch (Exception e)
                {
                    results.Fail(row, e);
                }
            }
        }
    }
}

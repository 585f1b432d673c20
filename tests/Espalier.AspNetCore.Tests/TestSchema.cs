using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.AspNetCore.Tests;

/// <summary>A small schema whose fields say whether they were executed.</summary>
internal sealed class TestSchema
{
    private int _executions;

    public int Executions => Volatile.Read(ref _executions);

    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Schema Build()
    {
        var text = SpecifiedScalars.String;
        var query = new ObjectType("Query");
        var mutation = new ObjectType("Mutation");
        var builder = new SchemaBuilder { QueryType = query, MutationType = mutation };
        builder.SetFields(query,
        [
            new OutputField("greeting", text)
            {
                Arguments = [new InputField("name", text)],
                Resolver = PureResolver.From<object>((_, arguments) => Count($"Hello {arguments["name"]}")),
            },
            new OutputField("wait", text) { Resolver = new WaitResolver(this) },
            new OutputField("boom", text) { Resolver = PureResolver.From<object>(_ => throw new InvalidDataException("secret of the server")) },
            new OutputField("mustNot", new NonNullType(text)) { Resolver = PureResolver.From<object>(_ => null) },
        ]);
        builder.SetFields(mutation, [new OutputField("touch", text) { Resolver = PureResolver.From<object>(_ => Count("touched")) }]);
        return builder.Build();
    }

    private string Count(string value)
    {
        Interlocked.Increment(ref _executions);
        return value;
    }

    private sealed class WaitResolver(TestSchema schema) : EachResolver
    {
        public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context)
        {
            schema.Started.TrySetResult();
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(30), context.CancellationToken);
                return "waited";
            }
            catch (OperationCanceledException)
            {
                schema.Cancelled.TrySetResult();
                throw;
            }
        }
    }
}

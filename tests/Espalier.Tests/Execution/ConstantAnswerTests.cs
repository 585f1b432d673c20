using System.Runtime.InteropServices;
using Espalier.Execution;

namespace Espalier.Tests.Execution;

/// <summary>A response that rests on nothing but the schema is written once; every other one each time.</summary>
public sealed class ConstantAnswerTests
{
    private const string Types = "{ __typename __schema { queryType { name } } __type(name: \"Query\") { name } }";

    private int _resolved;

    [Fact]
    public async Task Introspection_is_written_once_its_document_is_kept()
    {
        var engine = Create();
        var first = await engine.DataAsync(Types);
        await engine.DataAsync(Types);

        var kept = await ArrayAsync(engine, Types);

        Assert.Equal("""{"__typename":"Query","__schema":{"queryType":{"name":"Query"}},"__type":{"name":"Query"}}""", first);
        Assert.Equal(first, await engine.DataAsync(Types));
        Assert.Same(kept, await ArrayAsync(engine, Types));
    }

    [Fact]
    public async Task Kept_response_tells_of_its_operation()
    {
        var engine = Create();
        for (var i = 0; i < 3; i++)
        {
            using var result = await engine.ExecuteAsync("query Name { __typename }");

            Assert.Equal((ResultKind.Executed, "Name", false), (result.Kind, result.Operation?.Name, result.DataIsNull));
        }
    }

    [Fact]
    public async Task Introspection_with_variables_follows_them()
    {
        const string Document = "query($name: String!, $more: Boolean!) { __type(name: $name) { name kind @include(if: $more) } }";
        var engine = Create();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("""{"__type":{"name":"Query"}}""", await engine.DataAsync(Document, """{"name":"Query","more":false}"""));
            Assert.Equal("""{"__type":{"name":"Int","kind":"SCALAR"}}""", await engine.DataAsync(Document, """{"name":"Int","more":true}"""));
        }
    }

    [Fact]
    public async Task Field_of_the_schema_beside_introspection_is_resolved_each_time()
    {
        var engine = Create();
        for (var i = 1; i < 4; i++) Assert.Equal($$"""{"__typename":"Query","count":{{i}}}""", await engine.DataAsync("{ __typename count }"));
    }

    [Fact]
    public async Task Response_too_large_to_be_kept_is_written_each_time()
    {
        var engine = Create(new ExecutionOptions { PlanCacheBytes = 200 });
        for (var i = 0; i < 3; i++) Assert.StartsWith("""{"__schema":{"types":""", await engine.DataAsync("{ __schema { types { name } } }"), StringComparison.Ordinal);
    }

    private Engine Create(ExecutionOptions? options = null) =>
        new([Field.Pure("count", Engine.Int, _ => Interlocked.Increment(ref _resolved))], options: options);

    private static async Task<byte[]?> ArrayAsync(Engine engine, string document)
    {
        using var result = await engine.ExecuteAsync(document);
        return MemoryMarshal.TryGetArray(result.Body, out var segment) ? segment.Array : null;
    }
}

using System.Runtime.CompilerServices;
using Espalier.Execution.Loading;
using Espalier.TypeSystem;

namespace Espalier.Tests.Execution;

/// <summary>How often resolvers and loaders are called.</summary>
public sealed class BatchingTests
{
    private readonly List<int> _calls = [];

    [Fact]
    public async Task Batch_resolver_is_called_once_for_all_parents_of_a_scope_across_lists()
    {
        var item = Engine.Object("Item", _ => [Counted("value")]);
        var engine = new Engine([Field.Each("lists", Engine.List(Engine.List(item)), _ => new object[] { new object[] { 1, 2 }, new object[] { 3 } })]);

        Assert.Equal("""{"lists":[[{"value":1},{"value":2}],[{"value":3}]]}""", await engine.DataAsync("{ lists { value } }"));
        Assert.Equal([3], _calls);
    }

    [Fact]
    public async Task Batch_resolver_is_called_once_per_concrete_type_behind_an_interface()
    {
        var named = new InterfaceType("Named");
        new SchemaBuilder().SetFields(named, [new OutputField("value", Engine.Int)]);
        ObjectType Implementation(string name, Type clrType)
        {
            var type = Engine.Object(name, _ => [Counted("value")], clrType);
            new SchemaBuilder().SetInterfaces(type, [named]);
            return type;
        }

        var engine = new Engine(
            [Field.Each("all", Engine.List(named), _ => new object[] { 1, "two", 3, "four", 5 })],
            others: [Implementation("Number", typeof(int)), Implementation("Text", typeof(string))]);

        Assert.Equal(
            """{"all":[{"__typename":"Number","value":1},{"__typename":"Text","value":3},{"__typename":"Number","value":3},{"__typename":"Text","value":4},{"__typename":"Number","value":5}]}""",
            await engine.DataAsync("{ all { __typename value } }"));
        Assert.Equal([2, 3], _calls.Order());
    }

    [Fact]
    public async Task Fields_merged_from_fragments_are_resolved_once()
    {
        var item = Engine.Object("Item", _ => [Counted("value")]);
        var engine = new Engine([Field.Each("items", Engine.List(item), _ => new object[] { 1, 2 })]);

        await engine.DataAsync("query { items { value ...F } ...G } fragment F on Item { value } fragment G on Query { items { ...F value } }");

        Assert.Equal([2], _calls);
    }

    [Fact]
    public async Task Loader_sees_all_keys_of_a_tier_across_parents_and_sibling_fields()
    {
        var item = Engine.Object("Item", _ => [Loaded("first"), SlowBatch("between"), Loaded("second")]);
        var engine = new Engine([Field.Each("items", Engine.List(item), _ => new object[] { 1, 2, 3 })]);

        await engine.DataAsync("{ items { first between second } }");

        Assert.Equal([6], _calls);
    }

    [Fact]
    public async Task Pure_navigation_adds_no_tier()
    {
        var item = Engine.Object("Item", self => [Loaded("loaded"), Field.Pure("next", self, parent => (int)parent + 1)]);
        var engine = new Engine([Field.Pure("item", item, _ => 1)]);

        await engine.DataAsync("{ item { loaded next { loaded next { loaded } } } }");

        Assert.Equal([3], _calls);
    }

    [Fact]
    public async Task One_parent_of_a_batch_fails_alone()
    {
        var item = Engine.Object("Item", _ => [Field.Batch("value", Engine.Int, (parents, _, results) =>
        {
            results.Set(0, 10);
            results.Fail(1, new GraphQLException("only this one"));
            results.Set(2, 30);
            return default;
        })]);
        var engine = new Engine([Field.Each("items", Engine.List(item), _ => new object[] { 1, 2, 3 })]);

        var response = await engine.AskAsync("{ items { value } }");

        Assert.Equal("""{"items":[{"value":10},{"value":null},{"value":30}]}""", response["data"]!.ToJsonString());
        Assert.Equal("""["items",1,"value"]""", Assert.Single(response["errors"]!.AsArray())!["path"]!.ToJsonString());
    }

    private OutputField Counted(string name) => Field.Batch(name, Engine.Int, (parents, _, results) =>
    {
        _calls.Add(parents.Length);
        for (var row = 0; row < parents.Length; row++)
        {
            results.Set(row, parents[row] is string text ? text.Length : parents[row]);
        }

        return default;
    });

    private OutputField Loaded(string name) => Field.Each(name, Engine.Int, async (parent, context) =>
        await CountingLoader.Of(context.Request.Loaders, _calls).LoadAsync((name, (int)parent)));

    private static OutputField SlowBatch(string name) => Field.Batch(name, Engine.Int, async (_, _, _) => await Task.Delay(5));

    /// <summary>Returns its keys and counts them per batch.</summary>
    private sealed class CountingLoader(LoaderQueue queue, List<int> calls) : BatchDataLoader<(string Field, int Id), object>(queue)
    {
        private static readonly ConditionalWeakTable<LoaderQueue, CountingLoader> PerRequest = [];

        public static CountingLoader Of(LoaderQueue queue, List<int> calls) => PerRequest.GetValue(queue, key => new CountingLoader(key, calls));

        protected override ValueTask<IReadOnlyDictionary<(string Field, int Id), object>> LoadBatchAsync(
            IReadOnlyList<(string Field, int Id)> keys, CancellationToken cancellationToken)
        {
            calls.Add(keys.Count);
            return new(keys.ToDictionary(key => key, key => (object)key.Id));
        }
    }
}

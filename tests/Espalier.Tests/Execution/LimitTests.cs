using Espalier.Execution;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Execution;

/// <summary>Documents that stand for enormous plans are refused before much work is done, with the name of the limit.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Operation_deeper_than_the_limit_is_refused_even_through_fragments()
    {
        var engine = ItemEngine(RequestLimits.Default with { MaxDepth = 5 });

        Assert.Equal("""{"item":{"next":{"next":{"id":1}}}}""", await engine.DataAsync("{ item { next { next { id } } } }"));
        var error = await engine.ErrorAsync("{ item { ...F } } fragment F on Item { next { ...G } } fragment G on Item { next { next { next { id } } } }");
        Assert.Equal("maxDepth", error["extensions"]!["limit"]!.GetValue<string>());
    }

    [Fact]
    public async Task Fragments_that_double_at_every_level_are_refused_at_once()
    {
        var engine = ItemEngine(RequestLimits.Default with { MaxDepth = 100, MaxAliases = int.MaxValue });
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Item {{ a: next {{ ...F{i + 1} }} b: next {{ ...F{i + 1} }} }} "));

        var error = await engine.ErrorAsync($"{{ item {{ ...F0 }} }} {fragments} fragment F40 on Item {{ id }}");

        Assert.Equal("maxSelections", error["extensions"]!["limit"]!.GetValue<string>());
    }

    [Fact]
    public async Task Interfaces_in_interfaces_that_multiply_the_plan_by_their_types_are_refused_at_once()
    {
        var node = new InterfaceType("Node");
        new SchemaBuilder().SetFields(node, [new OutputField("next", node)]);
        ObjectType Implementation(int index)
        {
            var type = Engine.Object($"T{index}", _ => [Field.Pure("next", node, parent => parent)], index == 0 ? typeof(string) : null);
            new SchemaBuilder().SetInterfaces(type, [node]);
            return type;
        }

        var engine = new Engine([Field.Pure("node", node, _ => "object")], others: [.. Enumerable.Range(0, 30).Select(Implementation)]);

        Assert.Equal("""{"node":{"next":{"__typename":"T0"}}}""", await engine.DataAsync("{ node { next { __typename } } }"));
        var error = await engine.ErrorAsync("{ node { next { next { next { next { next { next { __typename } } } } } } } }");
        Assert.Equal("maxSelections", error["extensions"]!["limit"]!.GetValue<string>());
    }

    private static Engine ItemEngine(RequestLimits limits)
    {
        var item = Engine.Object("Item", self => [Field.Pure("next", self, parent => parent), Field.Pure("id", Engine.Int, _ => 1)]);
        return new Engine([Field.Pure("item", item, _ => new object())], options: new ExecutionOptions { Limits = limits });
    }
}

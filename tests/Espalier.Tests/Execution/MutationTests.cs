namespace Espalier.Tests.Execution;

/// <summary>Sections 6.2.2 and 6.3.3: mutations run one after the other.</summary>
public sealed class MutationTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task Later_field_sees_the_effect_of_an_earlier_one_and_not_the_other_way_round()
    {
        var counter = 0;
        var state = Engine.Object("State", _ => [Field.Each("count", Engine.Int, async (_, _) =>
        {
            await Task.Yield();
            return counter;
        })]);
        var engine = new Engine([Field.Pure("unused", Engine.Int, _ => 0)],
        [
            Field.Each("increment", state, async (_, _) =>
            {
                await Task.Delay(5);
                return ++counter;
            }),
        ]);

        var data = await engine.DataAsync("mutation { a: increment { count } b: increment { count } c: increment { count } }");

        Assert.Equal("""{"a":{"count":1},"b":{"count":2},"c":{"count":3}}""", data);
    }

    [Fact]
    public async Task Side_effects_happen_in_the_order_of_the_document_whatever_the_kind_of_resolver()
    {
        var engine = LoggingEngine();

        await engine.DataAsync("mutation { batch pure each again: pure }");

        Assert.Equal(["batch", "pure", "each", "pure"], _log);
    }

    [Fact]
    public async Task Field_after_one_that_nulls_the_data_is_not_executed()
    {
        var engine = LoggingEngine();

        var response = await engine.AskAsync("mutation { each fails batch }");

        Assert.Null(response["data"]);
        Assert.True(response.ContainsKey("data"));
        Assert.Equal(["each", "fails"], _log);
    }

    [Fact]
    public async Task What_a_pure_mutation_leads_to_is_gathered()
    {
        var inner = Engine.Object("Inner", _ => [Field.Batch("value", Engine.Int, _ => 7)]);
        var outer = Engine.Object("Outer", _ => [Field.Pure("inner", inner, parent => parent)]);
        var engine = new Engine([Field.Pure("unused", Engine.Int, _ => 0)], [Field.Pure("run", outer, _ => "result")]);

        Assert.Equal("""{"a":{"inner":{"value":7}},"b":{"inner":{"value":7}}}""",
            await engine.DataAsync("mutation { a: run { inner { value } } b: run { inner { value } } }"));
    }

    private Engine LoggingEngine()
    {
        object? Log(string entry)
        {
            _log.Add(entry);
            return 1;
        }

        return new Engine([Field.Pure("unused", Engine.Int, _ => 0)],
        [
            Field.Pure("pure", Engine.Int, _ => Log("pure")),
            Field.Each("each", Engine.Int, _ => Log("each")),
            Field.Batch("batch", Engine.Int, _ => Log("batch")),
            Field.Each("fails", Engine.NonNull(Engine.Int), _ => Log("fails") is 1 ? null : 1),
        ]);
    }
}

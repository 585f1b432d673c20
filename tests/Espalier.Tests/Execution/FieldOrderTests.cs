using Espalier.Execution;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Execution;

/// <summary>Section 6.3.2: a field stands where it is first selected without being skipped.</summary>
public sealed class FieldOrderTests
{
    private readonly Engine _engine = new(
        [Field.Pure("a", Engine.Int, _ => 1), Field.Each("b", Engine.Int, _ => 2), Field.Pure("c", Engine.Int, _ => 3)],
        [Field.Each("a", Engine.Int, _ => 1), Field.Each("b", Engine.Int, _ => 2)],
        new ExecutionOptions { Limits = RequestLimits.Unlimited });

    [Theory]
    [InlineData("true", """{"a":1,"b":2}""")]
    [InlineData("false", """{"b":2,"a":1}""")]
    public async Task Order_follows_the_conditions_of_the_request(string condition, string data)
    {
        const string Document = "query ($x: Boolean!) { a @include(if: $x) b a }";

        // Twice more, with the plan cached by another request and under other flags.
        await _engine.DataAsync(Document, """{"x":true}""");
        await _engine.DataAsync(Document, """{"x":false}""");
        Assert.Equal(data, await _engine.DataAsync(Document, $$"""{"x":{{condition}}}"""));
    }

    [Fact]
    public async Task Order_of_mutations_follows_the_conditions_of_the_request() =>
        Assert.Equal("""{"b":2,"a":1}""", await _engine.DataAsync("mutation ($x: Boolean!) { ...F @include(if: $x) b ...F } fragment F on Mutation { a }", """{"x":false}"""));

    [Fact]
    public async Task More_conditions_than_flags_are_decided_all_the_same()
    {
        var names = Enumerable.Range(0, 80).Select(i => $"v{i}").ToArray();
        var definitions = string.Join(" ", names.Select(name => $"${name}: Boolean!"));
        var fields = string.Join(" ", names.Select((name, i) => $"f{i}: {(i % 2 == 0 ? "a" : "b")} @include(if: ${name})"));
        var variables = string.Join(",", names.Select((name, i) => $"\"{name}\":{(i % 40 == 3 ? "true" : "false")}"));

        Assert.Equal("""{"f3":2,"f43":2}""", await _engine.DataAsync($"query ({definitions}) {{ {fields} }}", $"{{{variables}}}"));
        Assert.Equal("""{"f3":2,"f43":2}""", await _engine.DataAsync($"query ({definitions}) {{ {fields} }}", $"{{{variables}}}"));
    }

    [Fact]
    public async Task Error_names_the_places_that_are_included_only()
    {
        var engine = new Engine([Field.Each("fails", Engine.Int, _ => throw new GraphQLException("no"))]);

        var error = await engine.ErrorAsync("query ($x: Boolean!) { fails @skip(if: $x) ...F ...F } fragment F on Query { fails }", """{"x":true}""");

        Assert.Equal("""[{"line":1,"column":78}]""", error["locations"]!.ToJsonString());
    }
}

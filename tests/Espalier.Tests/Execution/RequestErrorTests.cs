using System.Text.Json.Nodes;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Tests.Execution;

/// <summary>What is refused before anything is executed, and how.</summary>
public sealed class RequestErrorTests
{
    private readonly Engine _engine = new(
    [
        Field.Each("echo", Engine.String, (_, context) => new(context.Arguments[0]), new InputField("text", Engine.String)),
        Field.Pure("count", Engine.Int, _ => 1, new InputField("at", Engine.NonNull(Engine.Int))),
    ]);

    [Theory]
    [InlineData("query A { __typename } query B { __typename }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { __typename } query B { __typename }", "C", "Unknown operation named \"C\".")]
    [InlineData("{ __typename }", "A", "Unknown operation named \"A\".")]
    [InlineData("query ($x: Int!) { count(at: $x) }", null, "Variable \"$x\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    public async Task Request_is_refused_without_data(string document, string? operationName, string message)
    {
        using var result = await _engine.ExecuteAsync(document, operationName: operationName);

        Assert.Equal(ResultKind.RequestError, result.Kind);
        var response = JsonNode.Parse(result.Body.Span)!.AsObject();
        Assert.False(response.ContainsKey("data"));
        var error = Assert.Single(response["errors"]!.AsArray())!;
        Assert.Equal(message, error["message"]!.GetValue<string>());
        Assert.Equal(ErrorCodes.BadRequest, error["extensions"]!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"x":"\ud800"}""")]
    [InlineData("""{"x":{"\ud800":1}}""")]
    [InlineData("""{"x":["\udc00x"]}""")]
    public async Task Variable_with_half_a_surrogate_pair_is_a_wrong_value_and_no_crash(string variables)
    {
        var error = await _engine.ErrorAsync("query ($x: String) { echo(text: $x) }", variables);

        Assert.StartsWith("Variable \"$x\" has invalid value", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variable_is_found_beside_a_name_with_half_a_surrogate_pair() =>
        Assert.Equal("""{"echo":"found"}""", await _engine.DataAsync("query ($x: String) { echo(text: $x) }", """{"\ud800":1,"x":"found","\udfffy":2}"""));

    [Fact]
    public async Task Number_in_place_of_a_string_with_half_a_surrogate_pair_is_explained()
    {
        var error = await _engine.ErrorAsync("query ($x: Int!) { count(at: $x) }", """{"x":"\ud800"}""");

        Assert.Contains("Int cannot represent non-integer value", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Argument_that_only_the_variables_make_wrong_is_a_field_error()
    {
        var error = await _engine.ErrorAsync("query ($x: Int = 1) { count(at: $x) }", """{"x":null}""");

        Assert.Equal("""["count"]""", error["path"]!.ToJsonString());
        Assert.Equal(ErrorCodes.BadRequest, error["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Mutation_is_refused_where_the_schema_has_none()
    {
        using var result = await _engine.ExecuteAsync("mutation { anything }");

        Assert.Equal(ResultKind.RequestError, result.Kind);
    }

    [Fact]
    public async Task Document_without_operation_is_refused()
    {
        using var result = await _engine.ExecuteAsync("fragment F on Query { __typename }");

        Assert.Equal(ResultKind.RequestError, result.Kind);
    }
}

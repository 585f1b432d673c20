using Espalier.Execution;

namespace Espalier.Tests.Execution;

/// <summary>What callers learn of a failure, and what they do not.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task Unexpected_exception_is_masked_and_reported_under_the_id_that_the_caller_sees()
    {
        Exception? reported = null;
        string? id = null;
        var options = new ExecutionOptions { OnMaskedError = (exception, given) => (reported, id) = (exception, given) };
        var engine = new Engine([Field.Each("fails", Engine.Int, _ => throw new InvalidOperationException("password"))], options: options);

        using var result = await engine.ExecuteAsync("{ fails }");
        var body = System.Text.Encoding.UTF8.GetString(result.Body.Span);

        Assert.DoesNotContain("password", body, StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{id}\"", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"INTERNAL\"", body, StringComparison.Ordinal);
        Assert.Equal("password", reported!.Message);
    }

    [Fact]
    public async Task Deliberate_error_is_shown_with_its_code_and_extensions()
    {
        var shown = new GraphQLError("No such page") { Code = "NO_PAGE", Extensions = new Dictionary<string, object?> { ["page"] = 7, ["ratio"] = double.NaN } };
        var engine = new Engine([Field.Each("fails", Engine.Int, _ => throw new GraphQLException(shown))]);

        var error = await engine.ErrorAsync("{ fails }");

        Assert.Equal("No such page", error["message"]!.GetValue<string>());
        Assert.Equal("""{"code":"NO_PAGE","page":7,"ratio":"NaN"}""", error["extensions"]!.ToJsonString());
    }

    [Fact]
    public async Task Exception_that_only_wraps_another_is_looked_through()
    {
        var engine = new Engine([Field.Each("fails", Engine.Int, _ => throw new AggregateException(new GraphQLException("inner")))]);

        Assert.Equal("inner", (await engine.ErrorAsync("{ fails }"))["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Exception_may_be_explained_instead_of_masked()
    {
        var options = new ExecutionOptions { ExplainError = exception => exception is TimeoutException ? new GraphQLError("Too busy") { Code = "BUSY" } : null };
        var engine = new Engine([Field.Pure("fails", Engine.Int, _ => throw new TimeoutException("secret"))], options: options);

        Assert.Equal("Too busy", (await engine.ErrorAsync("{ fails }"))["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Explanation_that_fails_itself_masks_the_error()
    {
        var options = new ExecutionOptions { ExplainError = _ => throw new InvalidOperationException("explaining") };
        var engine = new Engine([Field.Pure("fails", Engine.Int, _ => throw new TimeoutException("secret")), Field.Pure("fine", Engine.Int, _ => 1)], options: options);

        var response = await engine.AskAsync("{ fails fine }");

        Assert.Equal("""{"fails":null,"fine":1}""", response["data"]!.ToJsonString());
        Assert.Equal("An unexpected error occurred.", Assert.Single(response["errors"]!.AsArray())!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_becomes_the_replacement_character_in_data_and_messages()
    {
        var engine = new Engine([Field.Pure("text", Engine.String, _ => "a\uD800b"), Field.Each("fails", Engine.String, _ => throw new GraphQLException("c\uDC00"))]);

        var response = await engine.AskAsync("{ text fails }");

        Assert.Equal("a\uFFFDb", response["data"]!["text"]!.GetValue<string>());
        Assert.Equal("c\uFFFD", response["errors"]![0]!["message"]!.GetValue<string>());
    }
}

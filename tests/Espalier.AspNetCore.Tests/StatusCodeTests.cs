using System.Net;

namespace Espalier.AspNetCore.Tests;

public sealed class StatusCodeTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("{")]
    [InlineData("{ nope }")]
    [InlineData("query($v: Boolean!) { greeting @include(if: $v) }")]
    [InlineData("query A { __typename } query B { __typename }")]
    public async Task Request_error_is_400_or_200_by_the_media_type_and_has_no_data(string query)
    {
        var strict = await service.QueryAsync(query);
        var lenient = await service.QueryAsync(query, TestService.Json);

        Assert.Equal(HttpStatusCode.BadRequest, strict.StatusCode);
        Assert.Equal(HttpStatusCode.OK, lenient.StatusCode);
        foreach (var response in new[] { strict, lenient })
        {
            var answer = await TestService.ReadAsync(response);
            Assert.False(answer.TryGetProperty("data", out _));
            Assert.NotEmpty(answer.GetProperty("errors").EnumerateArray());
        }
    }

    [Theory]
    [InlineData("{ greeting boom }", """{"greeting":"Hello ","boom":null}""")]
    [InlineData("{ mustNot }", "null")]
    public async Task Executed_operation_is_200_when_fields_fail(string query, string expected)
    {
        var response = await service.QueryAsync(query);

        var answer = await TestService.ReadAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, answer.GetProperty("data").GetRawText());
        Assert.Single(answer.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Unforeseen_failure_does_not_show_its_message()
    {
        var response = await service.QueryAsync("{ boom }");

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidDataException", text, StringComparison.Ordinal);
        Assert.Contains("INTERNAL", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Method_is_refused_with_405_and_the_allowed_ones(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Response_announces_its_length_and_is_not_cached()
    {
        var response = await service.QueryAsync("{ greeting }");

        Assert.NotNull(response.Content.Headers.ContentLength);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }
}

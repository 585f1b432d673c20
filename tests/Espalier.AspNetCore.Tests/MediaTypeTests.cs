using System.Net;

namespace Espalier.AspNetCore.Tests;

public sealed class MediaTypeTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData(null, TestService.Json)]
    [InlineData("*/*", TestService.Json)]
    [InlineData("application/*", TestService.Json)]
    [InlineData("text/html, */*;q=0.1", TestService.Json)]
    [InlineData("application/json", TestService.Json)]
    [InlineData("Application/JSON; charset=UTF-8", TestService.Json)]
    [InlineData("application/json, multipart/mixed", TestService.Json)]
    [InlineData("application/graphql-response+json", TestService.GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8", TestService.GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", TestService.GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", TestService.GraphQLResponse)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", TestService.GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", TestService.Json)]
    [InlineData("application/json;q=0, */*", TestService.GraphQLResponse)]
    public async Task Response_has_the_type_that_the_client_prefers(string? accept, string expected)
    {
        var response = await service.QueryAsync("{ __typename }", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("no media type at all")]
    public async Task Request_is_refused_with_406_when_neither_type_is_accepted(string accept)
    {
        var before = service.Schema.Executions;

        var response = await service.QueryAsync("{ greeting }", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal(before, service.Schema.Executions);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/jsonp")]
    public async Task Body_is_refused_with_415_when_it_is_not_json(string? contentType)
    {
        var before = service.Schema.Executions;

        var response = await service.PostAsync("""{"query":"{ greeting }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(before, service.Schema.Executions);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task Body_is_read_when_it_is_json_in_utf8(string contentType)
    {
        var response = await service.PostAsync("""{"query":"{ greeting(name: \"Zoë 🏃\") }"}""", contentType: contentType);

        var answer = await TestService.ReadAsync(response);
        Assert.Equal("Hello Zoë 🏃", answer.GetProperty("data").GetProperty("greeting").GetString());
    }
}

using System.Net;

namespace Espalier.AspNetCore.Tests;

public sealed class GetTests(TestService service) : IClassFixture<TestService>
{
    private static readonly (string, string) _accept = ("Accept", TestService.GraphQLResponse);

    [Theory]
    [InlineData("query=%7Bgreeting%7D")]
    [InlineData("query=query+A(%24n:String)%7Bgreeting(name:%24n)%7D+query+B%7B__typename%7D&operationName=A&variables=%7B%22n%22:%22%22%7D")]
    [InlineData("query=query+Q%7Bgreeting%7D+mutation+M%7Btouch%7D&operationName=Q")]
    [InlineData("query=%7Bgreeting%7D&variables=&operationName=&extensions=null&other=1")]
    public async Task Query_is_executed(string parameters)
    {
        var response = await service.GetAsync(parameters, _accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("Hello", (await TestService.ReadAsync(response)).GetProperty("data").GetProperty("greeting").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("query=")]
    [InlineData("query=%7Bgreeting%7D&query=%7Bgreeting%7D")]
    [InlineData("query=%7Bgreeting%7D&variables=%5B%5D")]
    [InlineData("query=%7Bgreeting%7D&variables=%7B")]
    [InlineData("query=%7Bgreeting%7D&extensions=1")]
    public async Task Request_is_refused_with_400_when_a_parameter_is_wrong(string parameters)
    {
        var response = await service.GetAsync(parameters, _accept);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(TestService.Json)]
    [InlineData(TestService.GraphQLResponse)]
    public async Task Mutation_is_refused_with_405_and_changes_nothing(string accept)
    {
        var before = service.Schema.Executions;

        var response = await service.GetAsync("query=mutation%7Btouch%7D", ("Accept", accept));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.False((await TestService.ReadAsync(response)).TryGetProperty("data", out _));
        Assert.Equal(before, service.Schema.Executions);
    }
}

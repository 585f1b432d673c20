namespace Espalier.AspNetCore.Tests;

public sealed class CostHeaderTests(TestService service) : IClassFixture<TestService>
{
    private static readonly (string, string) _accept = ("Accept", TestService.GraphQLResponse);

    [Fact]
    public async Task Cost_is_in_the_answer_when_the_header_asks_for_it()
    {
        var response = await service.GetAsync("query=%7Bgreeting%7D", _accept, ("GraphQL-Cost", "1"));

        var cost = (await TestService.ReadAsync(response)).GetProperty("extensions").GetProperty("cost");
        Assert.Equal(0, cost.GetProperty("requested").GetInt32());
        Assert.Equal(1000, cost.GetProperty("limit").GetInt32());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public async Task Cost_is_not_in_the_answer_when_the_header_does_not_ask_for_it(string value)
    {
        var response = await service.GetAsync("query=%7Bgreeting%7D", _accept, ("GraphQL-Cost", value));

        var answer = await TestService.ReadAsync(response);
        Assert.True(answer.TryGetProperty("data", out _));
        Assert.False(answer.TryGetProperty("extensions", out _));
    }
}

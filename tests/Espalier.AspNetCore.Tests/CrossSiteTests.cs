using System.Net;

namespace Espalier.AspNetCore.Tests;

/// <summary>What a page of another site can make a browser send without asking first must not execute anything.</summary>
public sealed class CrossSiteTests(TestService service) : IClassFixture<TestService>
{
    private const string Query = "query=%7Bgreeting%7D";

    public static TheoryData<string, string, string> Forgeries => new()
    {
        { "a link that is followed", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" },
        { "an image", "Accept", "image/avif,image/webp,*/*;q=0.8" },
        { "a script", "Accept", "*/*" },
        { "a fetch that says what it wants", "Sec-Fetch-Site", "cross-site" },
        { "a fetch of a sister site", "Sec-Fetch-Site", "same-site" },
        { "a fetch of an older browser", "Origin", "https://attacker.example" },
        { "a fetch of a sandboxed frame", "Origin", "null" },
        { "a fetch with a simple content type", "Content-Type", "text/plain" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Get_is_refused_when_a_page_of_another_site_can_have_sent_it(string what, string header, string value)
    {
        var before = service.Schema.Executions;
        var headers = new List<(string, string)> { (header, value) };
        if (header is "Sec-Fetch-Site" or "Origin") headers.Add(("Accept", TestService.Json));

        var response = await service.GetAsync(Query, [.. headers]);

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotAcceptable, $"{what}: {response.StatusCode}");
        Assert.Equal(before, service.Schema.Executions);
    }

    [Theory]
    [InlineData("Accept", TestService.GraphQLResponse)]
    [InlineData("Accept", TestService.Json)]
    [InlineData("GraphQL-Require-Preflight", "1")]
    [InlineData("Apollo-Require-Preflight", "true")]
    [InlineData("X-Apollo-Operation-Name", "Q")]
    public async Task Get_is_executed_when_the_client_shows_what_it_is(string header, string value)
    {
        var response = await service.GetAsync(Query, (header, value));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_is_executed_when_a_page_of_the_same_site_sent_it()
    {
        var response = await service.GetAsync(
            Query, ("Accept", TestService.Json), ("Sec-Fetch-Site", "same-origin"), ("Origin", service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}

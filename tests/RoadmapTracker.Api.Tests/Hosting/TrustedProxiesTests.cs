using System.Net;
using System.Net.Http.Json;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>Who is asked, told by whose rate is spent: one request a caller.</summary>
public sealed class TrustedProxiesTests
{
    private static readonly (string, string)[] _rates =
        [("RateLimits:IncludeLocal", "true"), ("RateLimits:AnonymousBurst", "1"), ("RateLimits:AnonymousPerSecond", "1")];

    [Fact]
    public async Task Forwarded_address_means_nothing_where_no_proxy_is_listed()
    {
        await using var server = new ConfiguredServer(_rates);

        Assert.True(await IsOneCallerAsync(server, "192.0.2.1", "192.0.2.2"));
    }

    [Fact]
    public async Task Forwarded_address_means_nothing_when_the_proxy_is_not_listed()
    {
        await using var server = new ConfiguredServer([.. _rates, ("Proxies:0", "10.0.0.5")]);

        Assert.True(await IsOneCallerAsync(server, "192.0.2.1", "192.0.2.2"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Forwarded_address_is_the_callers_when_the_proxy_is_listed(string proxy)
    {
        await using var server = new ConfiguredServer([.. _rates, ("Proxies:0", proxy)]);

        Assert.False(await IsOneCallerAsync(server, "192.0.2.1", "192.0.2.2"));
    }

    [Fact]
    public async Task What_a_caller_wrote_before_the_proxy_means_nothing()
    {
        await using var server = new ConfiguredServer([.. _rates, ("Proxies:0", "127.0.0.1")]);

        Assert.True(await IsOneCallerAsync(server, "203.0.113.1, 192.0.2.1", "203.0.113.2, 192.0.2.1"));
    }

    [Fact]
    public async Task Chain_of_listed_proxies_is_followed_to_the_caller()
    {
        await using var server = new ConfiguredServer([.. _rates, ("Proxies:0", "127.0.0.1"), ("Proxies:1", "10.0.0.0/8")]);

        Assert.False(await IsOneCallerAsync(server, "192.0.2.1, 10.0.0.7", "192.0.2.2, 10.0.0.7"));
    }

    // Asked together until the one permit has been refused to the second or both were answered.
    private static async Task<bool> IsOneCallerAsync(ConfiguredServer server, string first, string second)
    {
        using var client = server.CreateClient();
        var answers = await Task.WhenAll(AskAsync(client, first), AskAsync(client, second));
        return answers.Contains(HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

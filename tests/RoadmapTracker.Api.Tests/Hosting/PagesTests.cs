using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using RoadmapTracker.Api.Tests.Accounts;

namespace RoadmapTracker.Api.Tests.Hosting;

public sealed partial class PagesTests(ProductionService service) : IClassFixture<ProductionService>
{
    [Fact]
    public async Task Root_is_graphiql_with_everything_it_needs_from_this_host()
    {
        using var client = service.CreateClient();

        var page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.True(page.Headers.CacheControl?.NoCache);
        Assert.Contains("<title>RoadmapTracker", html, StringComparison.Ordinal);
        var addresses = Address().Matches(html).Select(match => match.Groups["address"].Value).ToList();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            Assert.StartsWith("/assets/", address, StringComparison.Ordinal);
            var asset = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Equal(TimeSpan.FromDays(365), asset.Headers.CacheControl?.MaxAge);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/nothing")]
    public async Task Answer_tells_the_browser_what_not_to_do(string path)
    {
        using var client = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("https://tracker.example.org", true)]
    [InlineData("http://tracker.example.org", false)]
    public async Task Browser_that_came_by_tls_is_told_to_come_by_nothing_else(string address, bool isTold)
    {
        using var client = service.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address) });

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(isTold ? ["max-age=31536000"] : [], response.Headers.TryGetValues("Strict-Transport-Security", out var value) ? value : []);
    }

    [Theory]
    [InlineData("tracker.example.org", HttpStatusCode.OK)]
    [InlineData("attacker.example", HttpStatusCode.BadRequest)]
    public async Task Service_answers_to_its_own_names_only_when_they_are_listed(string host, HttpStatusCode status)
    {
        using var listed = service.WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", "tracker.example.org"));
        using var client = listed.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_good_when_the_database_is_there(string path)
    {
        using var client = service.CreateClient();

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [GeneratedRegex("(?:src|href)=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Espalier.AspNetCore.Tests.Subscriptions;

namespace Espalier.AspNetCore.Tests;

// One class at a time waits for pauses.
[Collection(nameof(TickerQueries.Paused))]
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Operation_is_refused_with_503_while_as_many_as_allowed_are_executed_and_not_afterwards()
    {
        await using var service = await TickerService.StartAsync(http => http.MaxConcurrentOperations = 2);
        var first = PostAsync(service, "{ pause }");
        var second = PostAsync(service, "{ pause }");
        for (var i = 0; i < 2; i++) await TickerQueries.Paused.WaitAsync(TestContext.Current.CancellationToken);

        using var refused = await PostAsync(service, "{ caller }");
        using var answered = await first;
        using var alsoAnswered = await second;
        using var afterwards = await PostAsync(service, "{ caller }");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        var body = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("RATE_LIMITED", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.All([answered, alsoAnswered, afterwards], response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    private static Task<HttpResponseMessage> PostAsync(TickerService service, string query)
        => service.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query }, TestContext.Current.CancellationToken);
}

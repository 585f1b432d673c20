using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>The settings of how the API is served reach it.</summary>
public sealed class TransportSettingsTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Fact]
    public async Task Every_operation_of_the_product_is_known_by_its_hash()
    {
        using var client = Start(("TrustedDocuments:Mode", "OnlyTrusted"));
        var files = Directory.GetFiles(ProjectFolder.Operations, "*.graphql");

        foreach (var file in files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
            using var response = await PostAsync(client, new { documentId = $"sha256:{hash}" });
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("DOCUMENT_NOT_TRUSTED", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("VALIDATION_FAILED", answer, StringComparison.Ordinal);
        }

        Assert.NotEmpty(files);
    }

    [Fact]
    public async Task Other_operations_are_refused_when_only_trusted_ones_are_allowed()
    {
        using var client = Start(("TrustedDocuments:Mode", "OnlyTrusted"));

        using var response = await PostAsync(client, new { query = "{ __typename }" });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Rate_limits_hold_for_each_subject()
    {
        using var client = Start(("RateLimits:IncludeLocal", "true"), ("RateLimits:SignedInBurst", "2"), ("RateLimits:SignedInPerSecond", "1"));
        var office = server.Token(ActorRole.Office);

        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 4; i++) statuses.Add(await StatusAsync(client, office));

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, server.Token(ActorRole.Secretariat)));
    }

    private HttpClient Start(params (string Name, string Value)[] settings)
        => server.WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
        }).CreateClient();

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string token)
    {
        using var response = await PostAsync(client, new { query = "{ __typename }" }, token);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, object body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Tests;

/// <summary>The test schema behind Kestrel on a free port of this machine.</summary>
public sealed class TestService : IAsyncLifetime
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    internal TestSchema Schema { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddEspalier(_ => Schema.Build());
        _app = builder.Build();
        _app.MapGraphQL();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? accept = GraphQLResponse, string? contentType = Json)
        => PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? accept = GraphQLResponse, string? contentType = Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> QueryAsync(string query, string? accept = GraphQLResponse)
        => PostAsync(JsonSerializer.Serialize(new { query }), accept);

    public async Task<HttpResponseMessage> GetAsync(string parameters, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + parameters);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(), default, TestContext.Current.CancellationToken);
        return json.RootElement.Clone();
    }
}

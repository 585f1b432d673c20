using System.Diagnostics;
using System.Text.Json;
using Espalier.AspNetCore;
using Espalier.AspNetCore.Tests.Storm;
using Espalier.Validation.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Storm;

/// <summary>The schema of the storm behind Kestrel in this process, which a document that kills it would take along.</summary>
internal sealed class StormHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private StormHost(WebApplication app) => (_app, _client) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.Single() + "/graphql") });

    public static async Task<StormHost> StartAsync(RequestLimits limits)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddEspalier(_ => StormSchema.Create(), execution: options => options.Limits = limits);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new StormHost(app);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The code or the data of its answer, and the time until that was read.</returns>
    public async Task<(string Outcome, double Milliseconds)> AskAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        var begun = Stopwatch.GetTimestamp();
        using var response = await _client.PostAsync(default(Uri), content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        var milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        using var json = JsonDocument.Parse(answer);
        var outcome = json.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()!
            : "answered";
        return ($"{(int)response.StatusCode} {outcome}", milliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Tests.Support;

/// <summary>The ledger behind Kestrel, with options of the test's own. A header "User" signs in.</summary>
internal sealed class LedgerService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LedgerService(WebApplication app, Ledger ledger, ConcurrentQueue<string> log)
    {
        _app = app;
        Ledger = ledger;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public Ledger Ledger { get; }

    public HttpClient Client { get; }

    /// <summary>The warnings.</summary>
    public ConcurrentQueue<string> Log { get; }

    public static async Task<LedgerService> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var ledger = new Ledger();
        var log = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new ListLoggerProvider(log));
        builder.Services.AddEspalier(_ => ledger.Build());
        builder.Services.AddSingleton<IDataVersion>(ledger);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers["User"] is [{ } name])
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name)], "test"));
            return next(context);
        });
        app.MapGraphQL();
        await app.StartAsync();
        return new LedgerService(app, ledger, log);
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public Task<HttpResponseMessage> PostAsync(object body, params (string Name, string Value)[] headers)
        => SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) }, headers);

    public Task<HttpResponseMessage> GetAsync(string parameters, params (string Name, string Value)[] headers)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql?" + parameters), headers);

    public Task<HttpResponseMessage> QueryAsync(string query, params (string Name, string Value)[] headers)
        => GetAsync("query=" + Uri.EscapeDataString(query), headers);

    public async Task<int> NumberAsync(string query)
    {
        using var response = await PostAsync(new { query });
        var data = (await TestService.ReadAsync(response)).GetProperty("data");
        return data.EnumerateObject().Single().Value.GetInt32();
    }

    public static async Task<string?> CodeAsync(HttpResponseMessage response)
        => (await TestService.ReadAsync(response)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using (request)
        {
            if (!headers.Any(header => header.Name == "Accept")) request.Headers.Add("Accept", TestService.GraphQLResponse);
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            return await Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}

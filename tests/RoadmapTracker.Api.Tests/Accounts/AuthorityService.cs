using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>The service on a port, which accepts the tokens of an authority on another.</summary>
public class AuthorityService : RoadmapServer
{
    private readonly LocalAuthority _authority;
    private readonly string[] _tenants;

    public AuthorityService()
        : this(new LocalAuthority())
    {
    }

    internal AuthorityService(LocalAuthority authority, params string[] tenants)
    {
        _authority = authority;
        _tenants = tenants;
        UseKestrel(0);
    }

    public LocalAuthority Authority => _authority;

    internal AdjustableTime Time { get; } = new();

    /// <summary>Where it listens; it starts when somebody asks.</summary>
    public Uri Address
    {
        get
        {
            // Not when it is made: a test may be skipped for want of a database, a fixture can only fail.
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>Asks who asks.</summary>
    public async Task<HttpResponseMessage> AskAsync(string authorization)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ viewer { subject role } }" }) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Who the holder of a token is to the service; null for nobody.</summary>
    public async Task<string?> ViewerAsync(string token)
    {
        using var response = await AskAsync($"Bearer {token}");
        if (!response.IsSuccessStatusCode) return null;
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return answer.Text("data.viewer.subject");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Authentication:Authority", _authority.Address);
        builder.UseSetting("Authentication:Audience", LocalAuthority.Audience);
        for (var i = 0; i < _tenants.Length; i++) builder.UseSetting($"Authentication:Tenants:{i}", _tenants[i]);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _authority.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}

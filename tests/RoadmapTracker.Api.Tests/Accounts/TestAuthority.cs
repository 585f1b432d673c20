using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>The service in Production behind an OpenID Connect authority whose keys are known to it, and to the tests.</summary>
public sealed class TestAuthority : WebApplicationFactory<Program>
{
    public const string Issuer = "https://authority.example/v2.0";
    public const string Audience = "api://roadmaptracker";

    private readonly string _database = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");

    public RsaSecurityKey RsaKey { get; } = new(RSA.Create(2048)) { KeyId = "rsa" };

    public ECDsaSecurityKey ECDsaKey { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "ecdsa" };

    public static SecurityTokenDescriptor Describe(SecurityKey key, string algorithm, DateTimeOffset? expires = null) => new()
    {
        Issuer = Issuer,
        Audience = Audience,
        NotBefore = DateTime.UtcNow.AddHours(-1),
        Expires = (expires ?? DateTimeOffset.UtcNow.AddHours(1)).UtcDateTime,
        SigningCredentials = new SigningCredentials(key, algorithm),
        Claims = new Dictionary<string, object> { ["oid"] = "7f0c", ["roles"] = new[] { "Office" } },
    };

    public static string Sign(SecurityTokenDescriptor token) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);

    public async Task<HttpResponseMessage> AskAsync(string authorization)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Authentication:Authority", Issuer);
        builder.UseSetting("Authentication:Audience", Audience);
        builder.UseSetting("ConnectionStrings:RoadmapTracker", $"Data Source={_database}");
        builder.ConfigureTestServices(services => services.PostConfigure<JwtBearerOptions>("Authority", bearer =>
        {
            var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
            configuration.SigningKeys.Add(RsaKey);
            configuration.SigningKeys.Add(ECDsaKey);
            bearer.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
        }));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_database) + "*")) File.Delete(file);
    }
}

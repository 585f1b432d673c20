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
public class TestAuthority : WebApplicationFactory<Program>
{
    public const string Issuer = "https://authority.example/v2.0";
    public const string Audience = "api://roadmaptracker";

    private readonly string _folder = Directory.CreateTempSubdirectory("roadmaptracker").FullName;

    /// <summary>The file of a development key that is there, and that Production must not heed.</summary>
    public string DevelopmentKeyFile => Path.Combine(_folder, "development-key.pem");

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
        builder.UseSetting("ConnectionStrings:RoadmapTracker", $"Data Source={Path.Combine(_folder, "tracker.db")}");
        builder.UseSetting("Authentication:DevelopmentKey", DevelopmentKeyFile);
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
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}

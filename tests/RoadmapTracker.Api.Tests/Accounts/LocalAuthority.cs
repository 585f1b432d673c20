using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>An OpenID Connect authority on a port of its own: a discovery document, a key set, and tokens.</summary>
public sealed class LocalAuthority : IAsyncDisposable
{
    public const string Audience = "api://roadmaptracker";

    private readonly ConcurrentQueue<string> _asked = [];
    private WebApplication _app;
    private int _generation;

    public LocalAuthority(string path = "")
    {
        Path = path;
        _app = Start("http://127.0.0.1:0");
        Origin = _app.Urls.Single();
        Issuer = Address;
        Rotate();
    }

    public string Origin { get; }

    public string Path { get; }

    /// <summary>What the service is told.</summary>
    public string Address => Origin + Path;

    /// <summary>What the discovery document says.</summary>
    public string Issuer { get; set; }

    /// <summary>What stands beside each published key as its issuer; null for nothing.</summary>
    public string? KeyIssuer { get; set; }

    public RsaSecurityKey RsaKey { get; private set; } = null!;

    public ECDsaSecurityKey ECDsaKey { get; private set; } = null!;

    /// <summary>Whether it answers at all; otherwise with 500.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>Signs with new keys from now on, and publishes none of the old.</summary>
    public void Rotate()
    {
        var generation = Interlocked.Increment(ref _generation);
        RsaKey = new RsaSecurityKey(RSA.Create(2048)) { KeyId = $"rsa-{generation}" };
        ECDsaKey = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = $"ecdsa-{generation}" };
    }

    public async Task StopAsync() => await _app.DisposeAsync();

    public void StartAgain() => _app = Start(Origin);

    /// <summary>A good access token, as changed.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null) => Token(RsaKey, SecurityAlgorithms.RsaSha256, change);

    public string Token(SecurityKey key, string algorithm, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            TokenType = "at+jwt",
            NotBefore = DateTime.UtcNow.AddHours(-1),
            Expires = DateTime.UtcNow.AddHours(1),
            SigningCredentials = new SigningCredentials(key, algorithm),
            Claims = new Dictionary<string, object> { ["oid"] = "7f0c", ["roles"] = new[] { "Office" } },
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private WebApplication Start(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.Run(AnswerAsync);
        app.StartAsync().GetAwaiter().GetResult();
        return app;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _asked.Enqueue(path);
        if (IsBroken)
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }

        if (path == $"{Path}/.well-known/openid-configuration")
            return context.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = $"{Address}/keys" });
        if (path == $"{Path}/keys") return context.Response.WriteAsJsonAsync(new { keys = new[] { Publish(RsaKey), Publish(ECDsaKey) } });
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private Dictionary<string, object> Publish(SecurityKey key)
    {
        var shown = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        var published = new Dictionary<string, object> { ["kid"] = key.KeyId, ["kty"] = shown.Kty, ["use"] = "sig" };
        foreach (var (name, value) in new[] { ("n", shown.N), ("e", shown.E), ("crv", shown.Crv), ("x", shown.X), ("y", shown.Y), ("issuer", KeyIssuer) })
        {
            if (value is not null) published[name] = value;
        }

        return published;
    }
}

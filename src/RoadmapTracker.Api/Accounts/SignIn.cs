using Espalier.Execution;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// Bearer tokens: those of the configured OpenID Connect authority and, in Development only, those signed by the local key.
/// </summary>
internal static class SignIn
{
    /// <summary>How far the clocks of authority and service may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    private const string AuthorityScheme = "Authority";
    private const string DevelopmentScheme = "Development";

    /// <summary>Registers what checks a token.</summary>
    /// <exception cref="Hosting.SettingException">A setting cannot work.</exception>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        var settings = SignInSettings.Read(builder.Configuration, allowPlainHttp: development);
        builder.Services.AddSingleton(settings.Claims);
        builder.Services.AddScoped<Caller>();
        builder.Services.AddScoped<RequestRoles, CallerRoles>();
        if (settings.Authority is { } authority)
        {
            builder.Services.AddSingleton(services => new AuthorityKeys(
                authority, requireHttps: !development, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<AuthorityKeys>>()));
        }

        builder.Services.AddOptions<JwtBearerOptions>(AuthorityScheme).Configure<IServiceProvider>(
            (bearer, services) => AcceptAuthority(bearer, settings, services.GetService<AuthorityKeys>()));
        var schemes = builder.Services
            .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddPolicyScheme(JwtBearerDefaults.AuthenticationScheme, displayName: null, policy =>
                policy.ForwardDefaultSelector = context => development && IsLocal(context.Request) ? DevelopmentScheme : AuthorityScheme)
            .AddJwtBearer(AuthorityScheme, _ => { });
        if (development) schemes.AddJwtBearer(DevelopmentScheme, bearer => AcceptLocalKey(bearer, settings));
    }

    /// <summary>
    /// Checks the token of every request that has one, and refuses one whose token is not good. Nobody is asked about a request without;
    /// that would cost it as much as all that the engine does.
    /// </summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Headers.Authorization.Count > 0, signIn =>
        {
            signIn.UseAuthentication();
            signIn.UseMiddleware<TokenRefusal>();
        });

        // Where the host sees no authentication outside of a branch, it adds its own before everything else.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
    }

    // Without an authority no key is known, so every token is refused.
    private static void AcceptAuthority(JwtBearerOptions bearer, SignInSettings settings, AuthorityKeys? keys)
    {
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = Strict(settings);
        bearer.TokenValidationParameters.ValidAudience = settings.Audience;
        bearer.TokenValidationParameters.TypeValidator = AccessTokens.Check;
        bearer.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
        if (keys is null) return;
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new AuthorityTokens(keys, settings.Tenants));
    }

    private static void AcceptLocalKey(JwtBearerOptions bearer, SignInSettings settings)
    {
        var key = new Lazy<SecurityKey>(() => DevelopmentKey.LoadOrCreate(settings.DevelopmentKey));
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = Strict(settings);
        bearer.TokenValidationParameters.ValidIssuer = DevelopmentTokens.Issuer;
        bearer.TokenValidationParameters.ValidAudience = DevelopmentTokens.Audience;
        bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
        bearer.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => [key.Value];
    }

    private static TokenValidationParameters Strict(SignInSettings settings) => new()
    {
        ClockSkew = ClockSkew,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = false,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateLifetime = true,
        ValidateIssuerSigningKey = true,
        RoleClaimType = settings.Claims.Roles,
        NameClaimType = settings.Claims.FallbackSubject,
    };

    // The issuer only chooses who judges the token; nothing is believed before that judgement.
    private static bool IsLocal(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(TokenRefusal.Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var tokens = new JsonWebTokenHandler { MaximumTokenSizeInBytes = AuthorityTokens.MaxSize };
        var token = header[TokenRefusal.Scheme.Length..].Trim();
        try
        {
            return tokens.CanReadToken(token) && tokens.ReadJsonWebToken(token).Issuer == DevelopmentTokens.Issuer;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

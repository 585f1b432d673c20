using RoadmapTracker.Api.Hosting;

namespace RoadmapTracker.Api.Accounts;

/// <summary>The section <c>Authentication</c> of the configuration: whose tokens are accepted, and what their claims are called.</summary>
internal sealed record SignInSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Authentication";

    /// <summary>
    /// The OpenID Connect issuer, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>; null when nobody can sign in
    /// but, in Development, holders of a locally minted token.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>What a token must be meant for (<c>aud</c>); required with <see cref="Authority"/>.</summary>
    public string? Audience { get; init; }

    /// <summary>What the claims are called.</summary>
    public SignInClaims Claims { get; init; } = new();

    /// <summary>The file of the local development key, relative to the working folder. Read in Development only.</summary>
    public string DevelopmentKey { get; init; } = Path.Combine("data", "development-key.pem");

    /// <summary>Reads and checks the section.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="allowPlainHttp">Whether the authority may be reached without TLS, as one on this machine is.</param>
    /// <exception cref="SettingException">A value cannot work.</exception>
    public static SignInSettings Read(IConfiguration configuration, bool allowPlainHttp)
    {
        var settings = configuration.GetSection(Section).Get<SignInSettings>() ?? new SignInSettings();
        if (string.IsNullOrWhiteSpace(settings.Authority)) return settings with { Authority = null };

        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (allowPlainHttp && authority.Scheme == Uri.UriSchemeHttp)))
        {
            throw new SettingException("Authentication__Authority", $"'{settings.Authority}' is not an https address.");
        }

        return string.IsNullOrWhiteSpace(settings.Audience)
            ? throw new SettingException("Authentication__Audience", "it is required where Authentication__Authority is set.")
            : settings;
    }
}

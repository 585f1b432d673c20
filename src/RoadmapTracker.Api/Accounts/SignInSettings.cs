using RoadmapTracker.Api.Hosting;

namespace RoadmapTracker.Api.Accounts;

/// <summary>The section <c>Authentication</c> of the configuration: whose tokens are accepted, and what their claims are called.</summary>
internal sealed record SignInSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Authentication";

    // The authorities of Entra ID that sign for every tenant there is.
    private static readonly string[] _everyTenant = ["common", "organizations", "consumers"];

    /// <summary>
    /// The OpenID Connect authority, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>; null when nobody can sign in
    /// but, in Development, holders of a locally minted token.
    /// </summary>
    public Uri? Authority { get; init; }

    /// <summary>
    /// The ids of the Entra ID tenants whose tokens (<c>tid</c>) are accepted; empty for an authority that knows no tenants or is that
    /// of one.
    /// </summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

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
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section["Authority"])) return (section.Get<SignInSettings>() ?? new SignInSettings()) with { Authority = null };
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (allowPlainHttp && authority.Scheme == Uri.UriSchemeHttp)))
        {
            throw new SettingException("Authentication__Authority", $"'{section["Authority"]}' is not an https address.");
        }

        var settings = section.Get<SignInSettings>()!;
        if (string.IsNullOrWhiteSpace(settings.Audience))
            throw new SettingException("Authentication__Audience", "it is required where Authentication__Authority is set.");
        if (settings.Tenants.FirstOrDefault(tenant => !Guid.TryParse(tenant, out _)) is { } wrong)
            throw new SettingException("Authentication__Tenants", $"'{wrong}' is not the id of a tenant.");
        return settings.Tenants.Count == 0 && authority.Segments is [_, var first, ..] && _everyTenant.Contains(first.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)
            ? throw new SettingException("Authentication__Tenants", "this authority signs for every tenant; list those that are accepted.")
            : settings;
    }
}

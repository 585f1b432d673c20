using System.Globalization;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Where the service listens, by the platform's settings, with our default.</summary>
internal static class ServiceAddress
{
    /// <summary>Where it listens when nothing says otherwise.</summary>
    public const string Default = "http://localhost:5080";

    /// <summary>Sets the default when neither addresses, ports nor Kestrel endpoints are configured, and checks what is.</summary>
    /// <exception cref="SettingException">An address cannot be read.</exception>
    public static void Configure(WebApplicationBuilder builder)
    {
        foreach (var url in Configured(builder.Configuration)) Parse(url);
        if (!IsConfigured(builder.Configuration)) builder.WebHost.UseUrls(Default);
    }

    /// <summary>The first address the service listens on, as this machine would call it.</summary>
    /// <exception cref="SettingException">An address cannot be read.</exception>
    public static Uri OfThisMachine(IConfiguration configuration)
    {
        if (Configured(configuration) is [var url, ..]) return Call(url);
        return configuration["HTTP_PORTS"]?.Split(';') is [var port, ..] && int.TryParse(port, CultureInfo.InvariantCulture, out var number)
            ? new UriBuilder("http", "localhost", number).Uri
            : new Uri(Default);
    }

    /// <summary>A listening address as this machine would call it: a wildcard listens on localhost too.</summary>
    /// <exception cref="SettingException">The address cannot be read.</exception>
    public static Uri Call(string listening)
    {
        var address = Parse(listening);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }

    private static bool IsConfigured(ConfigurationManager configuration)
        => Configured(configuration).Length > 0
            || !string.IsNullOrEmpty(configuration["HTTP_PORTS"])
            || !string.IsNullOrEmpty(configuration["HTTPS_PORTS"])
            || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static string[] Configured(IConfiguration configuration)
        => configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new SettingException("ASPNETCORE_URLS", $"'{url}' is not an address; write one such as {Default}.");
        }
    }
}

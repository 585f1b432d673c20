using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// Whose word is taken for where a request comes from. Without a list nobody's: the address of the connection counts, and who writes
/// <c>X-Forwarded-For</c> gets no rate of its own for it.
/// </summary>
internal static class TrustedProxies
{
    private const string Section = "Proxies";
    private const string PlatformSwitch = "ForwardedHeaders_Enabled";

    /// <summary>
    /// Takes <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> from the addresses (<c>10.0.0.5</c>) and networks
    /// (<c>10.1.0.0/16</c>) of the list <c>Proxies</c>, as in <c>Proxies__0=10.0.0.5</c>, through any number of them.
    /// </summary>
    /// <exception cref="SettingException">An entry is neither, or the platform is told to believe everybody.</exception>
    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>(PlatformSwitch))
            throw new SettingException("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "it would believe everybody; list the proxies instead, as in Proxies__0=10.0.0.5.");

        var listed = builder.Configuration.GetSection(Section).Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = listed.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
        });
        foreach (var entry in listed)
        {
            if (IPAddress.TryParse(entry, out var address))
                builder.Services.Configure<ForwardedHeadersOptions>(options => options.KnownProxies.Add(address));
            else if (System.Net.IPNetwork.TryParse(entry, out var network))
                builder.Services.Configure<ForwardedHeadersOptions>(options => options.KnownIPNetworks.Add(network));
            else
                throw new SettingException(Section, $"'{entry}' is neither an address nor a network such as 10.1.0.0/16.");
        }
    }
}

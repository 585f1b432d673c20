using Microsoft.Extensions.Logging.Console;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// What is logged and in which form: one line for a start, a stop and a fault, without anything that callers sent. <c>Simple</c> is for
/// people; <c>Logging__Console__FormatterName=json</c> is for machines.
/// </summary>
internal static class Logs
{
    private const string Setting = "Logging:Console:FormatterName";

    /// <summary>Sets it.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="hasStarted">Whether the start is over: what ends it is said once, by Program, and not by the host with its stack before it.</param>
    /// <exception cref="SettingException">There is no such form.</exception>
    public static void Add(WebApplicationBuilder builder, Func<bool> hasStarted)
    {
        if (IsJson(builder.Configuration))
        {
            builder.Logging.AddJsonConsole(format =>
            {
                format.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                format.UseUtcTimestamp = true;
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(format => format.SingleLine = true);
        }

        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => hasStarted() && level >= LogLevel.Warning);

        // Checks that fail tell of it once, by themselves, and not at every question.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }

    /// <summary>Whether logs are for machines.</summary>
    /// <exception cref="SettingException">There is no such form.</exception>
    public static bool IsJson(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or ConsoleFormatterNames.Simple => false,
        ConsoleFormatterNames.Json => true,
        var other => throw new SettingException("Logging__Console__FormatterName", $"'{other}' is neither simple nor json."),
    };
}

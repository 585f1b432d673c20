using System.CommandLine;

namespace RoadmapTracker.Api.Hosting;

/// <summary><c>health</c>: asks the service running on this machine whether it is ready; for containers without curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    /// <param name="startOf">Reads what the command line says about the start.</param>
    public static Command Create(Func<ParseResult, StartArguments> startOf)
    {
        var command = new Command("health", "Ask the service that runs on this machine whether it is ready; exits non-zero when not.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => AskAsync(startOf(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(StartArguments start, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(start.ToOptions());
        var address = new Uri(ServiceAddress.OfThisMachine(builder.Configuration), HealthEndpoints.Ready);
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            Console.WriteLine($"{address} answered {(int)response.StatusCode}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} did not answer: {failure.Message}");
            return 1;
        }
    }
}

using System.CommandLine;

namespace RoadmapTracker.Api.Hosting;

/// <summary>The program's command line: it serves, unless a command asks for something else.</summary>
internal static class Commands
{
    private static readonly Option<bool> _local = new("--local") { Hidden = true, Recursive = true };

    /// <summary>How commands are invoked: the host handles signals, and Program says what ends a start.</summary>
    public static InvocationConfiguration Invocation { get; } = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>The root command.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Serves RoadmapTracker: GraphiQL at /, the API at /graphql. Further arguments are settings, such as --urls http://localhost:8080.")
        {
            _local,
            HealthCommand.Create(StartOf),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(ServeAsync);
        return root;
    }

    private static StartArguments StartOf(ParseResult parsed) => new(parsed.GetValue(_local), [.. parsed.UnmatchedTokens]);

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith('-') && !first.Contains('='))
        {
            await Console.Error.WriteLineAsync($"There is no command '{first}'. See --help.");
            return 1;
        }

        await Service.RunAsync(StartOf(parsed));
        return 0;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Audit;
using RoadmapTracker.Api.Hosting.Copies;

namespace RoadmapTracker.Api.Hosting;

/// <summary>The program's command line: it serves, unless a command asks for something else.</summary>
internal static class Commands
{
    private static readonly Option<bool> _local = new("--local") { Hidden = true, Recursive = true };

    // The host handles signals, and Program says what ends a start.
    private static readonly InvocationConfiguration _invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>Does what the arguments say.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="SettingException">A setting ends the start.</exception>
    public static Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);

        // Standard output is for answers; what is wrong with the arguments goes to standard error, without the whole help.
        if (parsed.Action is ParseErrorAction error) error.ShowHelp = false;
        return parsed.InvokeAsync(_invocation);
    }

    private static RootCommand Create()
    {
        var root = new RootCommand(
            "Serves RoadmapTracker: GraphiQL at /, the API at /graphql. Further arguments are settings, such as --urls http://localhost:8080.")
        {
            _local,
            TokenCommand.Create(StartOf),
            HealthCommand.Create(StartOf),
            AuditCommand.Create(StartOf),
        };
        foreach (var command in CopyCommands.Create(StartOf)) root.Add(command);
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

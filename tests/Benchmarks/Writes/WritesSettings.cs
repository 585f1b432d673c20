using System.CommandLine;

namespace Benchmarks.Writes;

/// <summary>What the command line says about a run.</summary>
/// <param name="Clients">How many clients write at a time.</param>
/// <param name="Time">For how long at most each round writes; the process is killed at a random moment of its second half.</param>
/// <param name="Rounds">How often the process is killed.</param>
/// <param name="Measured">For how long each way of committing is measured.</param>
internal sealed record WritesSettings(int Clients, TimeSpan Time, int Rounds, TimeSpan Measured)
{
    /// <summary>Reads <c>--clients 64</c> and the like.</summary>
    /// <exception cref="ArgumentException">An argument is unknown, or its value is none.</exception>
    public static WritesSettings Parse(string[] args)
    {
        var clients = new Option<int>("--clients") { DefaultValueFactory = _ => 64 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 30 };
        var measured = new Option<int>("--measured-seconds") { DefaultValueFactory = _ => 10 };
        var parsed = new RootCommand { clients, seconds, rounds, measured }.Parse(args);
        if (parsed.Errors is [var error, ..]) throw new ArgumentException(error.Message, nameof(args));
        return new WritesSettings(
            parsed.GetValue(clients),
            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            parsed.GetValue(rounds),
            TimeSpan.FromSeconds(parsed.GetValue(measured)));
    }
}

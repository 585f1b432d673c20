using System.CommandLine;
using System.Globalization;

namespace Benchmarks.Http;

/// <summary>What the command line says about a run.</summary>
internal sealed record HttpSettings(int Organisations, int Offers, int Records, int Rounds, TimeSpan Round, TimeSpan Warming, TimeSpan Hold, string? Database, string? Only)
{
    /// <summary>Reads <c>--records 300000</c> and the like.</summary>
    /// <exception cref="ArgumentException">An argument is unknown, or its value is none.</exception>
    public static HttpSettings Parse(string[] args)
    {
        var organisations = new Option<int>("--organisations") { DefaultValueFactory = _ => 40_000 };
        var offers = new Option<int>("--offers") { DefaultValueFactory = _ => 100_000 };
        var records = new Option<int>("--records") { DefaultValueFactory = _ => 300_000 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 7 };
        var round = new Option<int>("--round-ms") { DefaultValueFactory = _ => 250 };
        var warming = new Option<int>("--warm-ms") { DefaultValueFactory = _ => 2_000 };
        var hold = new Option<int>("--hold-seconds") { DefaultValueFactory = _ => 0 };
        var database = new Option<string?>("--database");
        var only = new Option<string?>("--only");
        var parsed = new RootCommand { organisations, offers, records, rounds, round, warming, hold, database, only }.Parse(args);
        if (parsed.Errors is [var error, ..]) throw new ArgumentException(error.Message, nameof(args));
        return new HttpSettings(
            parsed.GetValue(organisations),
            parsed.GetValue(offers),
            parsed.GetValue(records),
            parsed.GetValue(rounds),
            TimeSpan.FromMilliseconds(parsed.GetValue(round)),
            TimeSpan.FromMilliseconds(parsed.GetValue(warming)),
            TimeSpan.FromSeconds(parsed.GetValue(hold)),
            parsed.GetValue(database),
            parsed.GetValue(only));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Organisations:N0} organisations, {Offers:N0} offers, {Records:N0} records made up; {Rounds} rounds of {Round.TotalMilliseconds:N0} ms each way after {Warming.TotalSeconds:N1} s of warming");
}

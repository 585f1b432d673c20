using System.Globalization;
using Benchmarks.Http;

namespace Benchmarks.Writes;

/// <summary>
/// What was acknowledged is durable: clients write over HTTP as fast as they are answered, the process is killed by SIGKILL at a random
/// moment, started again, and every acknowledged row must be there. Before it, what group commit gains; after it, that the disk was
/// synced before each answer.
/// </summary>
internal sealed class WritesBenchmark(WritesSettings settings, string folder, string service)
{
    private readonly string _file = Path.Combine(folder, "writes.db");
    private readonly string _key = Path.Combine(folder, "development-key.pem");

    /// <summary>Runs all of it and prints what was found.</summary>
    /// <returns>Whether nothing was lost, locked or unsynced.</returns>
    public async Task<bool> RunAsync()
    {
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Clients} clients, {settings.Rounds} rounds of at most {settings.Time.TotalSeconds:N0} s. Load average of the machine at the beginning: {load}."));
        var (together, alone) = await CommitRates.MeasureAsync(Path.Combine(folder, "rates.db"), settings.Clients, settings.Measured);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Durable mutations/s without HTTP: {together:N0} committed together, {alone:N0} each alone, in turns: {together / alone:N1} times."));
        if (settings.Rounds == 0) return true;

        var token = await DevelopmentToken.MintAsync(service, _key);
        var clients = new WritingClients(settings.Clients, token);
        var good = true;
        for (var round = 1; round <= settings.Rounds; round++) good &= await KillAsync(clients, round);
        Console.WriteLine(StoredRows.Check(_file));
        await using var server = await StartAsync();
        var (finding, isRight) = await SyncTrace.CheckAsync(folder, server, new WritingClients(1, token));
        Console.WriteLine(finding);
        return good && isRight;
    }

    private async Task<bool> KillAsync(WritingClients clients, int round)
    {
        var time = settings.Time * (0.5 + (Random.Shared.NextDouble() / 2));
        WrittenRound written;
        await using (var server = await StartAsync())
        {
            written = await clients.WriteAsync(server, time);
        }

        int missing;
        await using (await StartAsync())
        {
            missing = StoredRows.CountMissing(_file, clients.Acknowledged);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Round {round}: killed after {time.TotalSeconds:N2} s; {written.Acknowledged:N0} acknowledged ({written.Acknowledged / time.TotalSeconds:N0}/s), {written.Refusals.Count} refused, "
            + $"{missing} of {clients.Acknowledged.Count:N0} missing after the restart."));
        foreach (var refusal in written.Refusals.Distinct().Take(5)) Console.WriteLine("  " + refusal);
        return missing == 0 && written.Refusals.Count == 0;
    }

    // On all cores.
    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(
        "dotnet",
        [service],
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("Authentication__DevelopmentKey", _key),
        ("ConnectionStrings__RoadmapTracker", $"Data Source={_file}"));
}

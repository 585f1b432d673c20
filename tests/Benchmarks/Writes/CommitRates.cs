using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;

namespace Benchmarks.Writes;

/// <summary>
/// Durable mutations per second by the writer itself: committed together, and each alone, in turns in one process. The mutation is
/// what the service does to register an organisation, with history, search and audit. Names are made up.
/// </summary>
internal sealed class CommitRates : IAsyncDisposable
{
    private const int Turns = 10;

    private readonly ServiceProvider _services;

    private CommitRates(string file, int batchLimit)
    {
        var services = new ServiceCollection();
        services.AddTrackerData("Sqlite", new TrackerDataOptions { ConnectionString = $"Data Source={file}", WriterBatchLimit = batchLimit });
        _services = services.BuildServiceProvider();
    }

    /// <summary>Measures both; the medians of all turns.</summary>
    public static async Task<(double Together, double Alone)> MeasureAsync(string file, int clients, TimeSpan time)
    {
        await using var together = new CommitRates(file, new TrackerDataOptions { ConnectionString = "" }.WriterBatchLimit);
        await using var alone = new CommitRates(file, 1);
        await together._services.GetRequiredService<TrackerDatabase>().PrepareAsync(CancellationToken.None);
        var turn = time / Turns;
        await together.RunAsync(clients, time / 2);
        await alone.RunAsync(clients, time / 2);
        var (rates, ratesAlone) = (new double[Turns], new double[Turns]);
        for (var i = 0; i < Turns; i++)
        {
            rates[i] = await together.RunAsync(clients, turn);
            ratesAlone[i] = await alone.RunAsync(clients, turn);
        }

        return (Median(rates), Median(ratesAlone));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private async Task<double> RunAsync(int clients, TimeSpan time)
    {
        var writer = _services.GetRequiredService<TrackerWriter>();
        var actor = Actor.Office("benchmark");
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < time; count++) await writer.WriteAsync((context, ct) => RegisterAsync(context, actor, ct), CancellationToken.None);
            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<Organisation> RegisterAsync(TrackerContext context, Actor actor, CancellationToken ct)
    {
        var slug = $"made-up-{Guid.NewGuid():N}";
        if (await context.Organisations.AnyAsync(organisation => organisation.Slug == slug, ct)) throw new InvalidOperationException("A slug came twice.");
        var organisation = Organisation.Register(actor, slug, new OrganisationProfile("Made up for benchmarks", null, OrganisationKind.Other, null, null), context.Now);
        context.Add(organisation);
        context.Audited = new AuditedAction("registerOrganisation", actor.AccountId ?? Guid.Empty, organisation);
        return organisation;
    }
}

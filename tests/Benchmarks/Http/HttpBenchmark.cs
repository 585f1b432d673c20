using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Benchmarks.Generated;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Paging;

namespace Benchmarks.Http;

/// <summary>
/// The service and the control over HTTP at the sizes of a busy follow-up, each in a process of its own on the first core, asked in turns
/// from the second.
/// </summary>
internal sealed class HttpBenchmark(HttpSettings settings, string folder, string service)
{
    private const double Static = 0.8;
    private const double Same = 0.7;
    private const double Reused = 0.6;

    private static readonly TimeSpan WarmingRound = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan WarmingPause = TimeSpan.FromMilliseconds(250);

    private readonly List<ComparisonResult> _results = [];
    private readonly string _file = settings.Database ?? Path.Combine(folder, "http.db");
    private readonly string _bodies = Directory.CreateDirectory(Path.Combine(folder, "bodies")).FullName;
    private readonly string _key = Path.Combine(folder, "development-key.pem");
    private readonly Dictionary<string, InProcessCost> _costs = new(StringComparer.Ordinal);
    private string _deep = "";

    private static readonly Operation Overview = new("Overview");
    private static readonly Operation Organisations = new("OrganisationsPage", """{"first":50}""");
    private static readonly Operation FirstPage = new("RecordsPage", """{"first":100}""");
    private static readonly Operation Typename = new("Typename");
    private static readonly Operation Introspection = new("Introspection");

    private Operation Record => new("RecordById", $$"""{"id":"{{RecordId}}"}""");

    private Operation DeepPage => new("RecordsPage", $$"""{"first":100,"after":"{{_deep}}"}""");

    private string RecordId => MadeUpData.RecordNodeId(settings.Records / 2);

    public async Task RunAsync(string command)
    {
        await FillAsync();
        await MeasureInProcessAsync();
        await ServerProcess.KeepApartAsync();
        Console.WriteLine(Report.Head(settings, command));
        var token = await DevelopmentToken.MintAsync(service, _key);
        await using (var server = await StartServiceAsync("Production", ("Answers__MaxBytes", "0")))
        {
            using var load = new LoadGenerator(server.Port);
            await KeepBodyAsync(load, "overview", Overview);
            await KeepBodyAsync(load, "typename", Typename);
            await KeepBodyAsync(load, "introspection", Introspection);
        }

        await using var control = await ServerProcess.StartAsync([typeof(HttpBenchmark).Assembly.Location, "control", _file, _bodies, _key], ("DOTNET_gcServer", "0"));
        var memory = new StringBuilder();
        Comparison[] reads =
        [
            new("Overview", Same, HttpRequest.Of(Overview), HttpRequest.Get("/overview")),
            new("OrganisationsPage (50)", Same, HttpRequest.Of(Organisations), HttpRequest.Get("/organisations?first=50")),
            new("RecordById", Same, HttpRequest.Of(Record), HttpRequest.Get("/records/" + RecordId)),
            new("Records, first page (100)", Same, HttpRequest.Of(FirstPage), HttpRequest.Get("/records?first=100"), InMean: false),
            new("Records, deep page (100)", Same, HttpRequest.Of(DeepPage), HttpRequest.Get($"/records?first=100&after={_deep}")),
            new("{ __typename }", Static, HttpRequest.Of(Typename), HttpRequest.Get("/static/typename")),
            new("Introspection", Same, HttpRequest.Of(Introspection), HttpRequest.Get("/static/introspection")),
        ];
        memory.AppendLine(await CompareAsync("no answers kept", control, await StartServiceAsync("Production", ("Answers__MaxBytes", "0")), _ => reads));
        memory.AppendLine(await CompareAsync("answers kept", control, await StartServiceAsync("Production"), load =>
        [
            new("Overview repeated, by POST", Reused, HttpRequest.Of(Overview), HttpRequest.Get("/static/overview"), InMean: false),
            new("Overview repeated, by GET with hash", Reused, ByHash(Overview), HttpRequest.Get("/static/overview"), InMean: false),
            Unchanged(load),
        ]));
        memory.AppendLine(await CompareAsync("mutations", control, await StartServiceAsync("Development", ("Authentication__DevelopmentKey", _key)), _ => [Mutation(token)]));
        if (settings.Hold > TimeSpan.Zero) memory.AppendLine().Append(await HoldAsync(reads));
        Console.WriteLine(Report.Foot(_results));
        Console.Write(memory);
    }

    private async Task FillAsync()
    {
        await Generator.FillAsync(_file, new MadeUpSizes(settings.Organisations, settings.Offers, settings.Records));
        await using var connection = new SqliteConnection($"Data Source={_file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT date_first_day, id FROM progress_record ORDER BY date_first_day DESC, id DESC LIMIT 1 OFFSET $0";
        command.Parameters.AddWithValue("$0", settings.Records * 9L / 10);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var id = await row.GetFieldValueAsync<byte[]>(1);
        _deep = Control.Cursor("-date\u001Fd", Encoding.UTF8.GetBytes(row.GetString(0)), id);
    }

    private async Task MeasureInProcessAsync()
    {
        await using var here = await Service.OpenAsync(_file);
        _costs["Overview"] = await InProcessCost.MeasureAsync(here, Overview, Reads.OverviewAsync);
        _costs["OrganisationsPage (50)"] = await InProcessCost.MeasureAsync(here, Organisations, services => Reads.OrganisationsPageAsync(services, 50));
        _costs["RecordById"] = await InProcessCost.MeasureAsync(here, Record, services => Reads.RecordByIdAsync(services, MadeUpData.RecordId(settings.Records / 2)));
        _costs["Records, first page (100)"] = await InProcessCost.MeasureAsync(here, FirstPage, services => Reads.RecordsPageAsync(services, new Slice(First: 100)));
        _costs["Records, deep page (100)"] = await InProcessCost.MeasureAsync(here, DeepPage, services => Reads.RecordsPageAsync(services, new Slice(First: 100, After: _deep)));
        _costs["{ __typename }"] = await InProcessCost.MeasureAsync(here, Typename, reads: null);
        _costs["Introspection"] = await InProcessCost.MeasureAsync(here, Introspection, reads: null);
    }

    private Task<ServerProcess> StartServiceAsync(string environment, params (string Name, string Value)[] more) =>
        ServerProcess.StartAsync([service], [("ASPNETCORE_ENVIRONMENT", environment), ("ConnectionStrings__RoadmapTracker", $"Data Source={_file}"), .. more]);

    private async Task<string> CompareAsync(string name, ServerProcess control, ServerProcess server, Func<LoadGenerator, Comparison[]> comparisons)
    {
        await using (server)
        {
            var before = server.Memory.Total;
            using var toService = new LoadGenerator(server.Port);
            using var toControl = new LoadGenerator(control.Port);
            Comparison[] chosen = [.. comparisons(toService).Where(one => settings.Only is not { } only || one.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];
            await WarmAsync(chosen, toService, toControl);
            foreach (var comparison in chosen)
            {
                var result = Compare(comparison, toService, toControl);
                _results.Add(result);
                Console.WriteLine(Report.Row(result));
            }

            return string.Create(CultureInfo.InvariantCulture, $"- Service, {name}: {before:N0} MB resident before its load, {server.Memory.Total:N0} MB after ({server.Memory.Anonymous:N0} MB anonymous).");
        }
    }

    // On one core under load the runtime hardly comes to compile anew what is hot, and waits for that until nothing new is called for
    // 100 ms; hence many short rounds with pauses, or cold code would be measured.
    private async Task WarmAsync(Comparison[] comparisons, LoadGenerator toService, LoadGenerator toControl)
    {
        for (var cycle = 0; cycle < settings.Warming / WarmingRound; cycle++)
        {
            foreach (var comparison in comparisons)
            {
                toService.Run(comparison.Service, WarmingRound);
                toControl.Run(comparison.Control, WarmingRound / 2);
                await Task.Delay(WarmingPause);
            }
        }
    }

    // Without kept answers, so that each request executes and allocates.
    private async Task<string> HoldAsync(Comparison[] reads)
    {
        await using var server = await StartServiceAsync("Production", ("Answers__MaxBytes", "0"));
        using var load = new LoadGenerator(server.Port);
        return MemoryHold.Run(server.Id, load, Array.ConvertAll(reads, one => one.Service), settings.Hold);
    }

    private ComparisonResult Compare(Comparison comparison, LoadGenerator toService, LoadGenerator toControl)
    {
        var body = toService.Ask(comparison.Service).Body;
        var byHand = toControl.Ask(comparison.Control).Body;
        if (!body.AsSpan().SequenceEqual(byHand))
            throw new InvalidOperationException($"{comparison.Name}: different bytes.\nservice {Encoding.UTF8.GetString(body)}\ncontrol {Encoding.UTF8.GetString(byHand)}");
        toService.Run(comparison.Service, settings.Round);
        toControl.Run(comparison.Control, settings.Round);
        var (service, control) = (new double[settings.Rounds], new double[settings.Rounds]);
        for (var round = 0; round < settings.Rounds; round++)
        {
            service[round] = toService.Run(comparison.Service, settings.Round);
            control[round] = toControl.Run(comparison.Control, settings.Round);
        }

        return new ComparisonResult(comparison, body.Length, Median(service), Median(control), _costs.GetValueOrDefault(comparison.Name));
    }

    private async Task KeepBodyAsync(LoadGenerator load, string name, Operation operation) =>
        await File.WriteAllBytesAsync(Path.Combine(_bodies, name), load.Ask(HttpRequest.Of(operation)).Body);

    private static Comparison Unchanged(LoadGenerator load)
    {
        var (_, headers) = load.Ask(ByHash(Overview));
        var tag = headers.Split("\r\n").Single(line => line.StartsWith("ETag: ", StringComparison.OrdinalIgnoreCase))["ETag: ".Length..];
        return new Comparison("Overview unchanged, 304", Static, HttpRequest.GetUnchanged(PathOf(Overview), tag), HttpRequest.GetUnchanged("/unchanged", tag), InMean: false);
    }

    private static HttpRequest ByHash(Operation operation) => HttpRequest.Get(PathOf(operation), "Accept: application/graphql-response+json");

    private static string PathOf(Operation operation) =>
        "/graphql?documentId=sha256:" + Convert.ToHexStringLower(SHA256.HashData(operation.Document));

    private static Comparison Mutation(string token)
    {
        const string Input = $$"""{"name":"Made up for benchmarks","kind":"OTHER","slug":"bench-{{HttpRequest.Number}}"}""";
        var signedIn = "Authorization: Bearer " + token;
        return new Comparison(
            "Mutation, signed in",
            Same,
            HttpRequest.Of(new Operation("RegisterOrganisation", $$"""{"input":{{Input}}}"""), signedIn),
            HttpRequest.Post("/organisations/new", Input, signedIn));
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}

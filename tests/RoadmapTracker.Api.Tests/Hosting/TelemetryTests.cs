using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>What a collector and a log are told, and what they never are.</summary>
public sealed class TelemetryTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    // Made up. Each is planted where callers send something of their own.
    private static readonly string[] _canaries =
        ["canaryvariable", "canarycontact", "canary@example.org", "canarysearch", "canarytoken", "canaryName", "canaryquery", "canaryagent", "canarypath"];

    [Fact]
    public async Task Collector_is_told_of_operations_costs_errors_statements_and_the_process()
    {
        await using var sink = await OtlpSink.StartAsync();
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder, sink.Settings);
        for (var i = 0; i < 3; i++) await service.AskAsync(Operation.Read("Overview"));
        await service.AskAsync("{ nothingOfThisName }");
        await service.TerminateAsync();
        Assert.Equal(0, await service.ExitAsync(_limit));

        string[] traces = ["query Overview", "roadmaptracker", "espalier.operation.cost", "db.query.text", "SELECT", "VALIDATION_FAILED"];
        string[] metrics =
        [
            "espalier.operation.duration", "espalier.operation.cost", "espalier.errors", "VALIDATION_FAILED", "espalier.plan_cache.lookups",
            "espalier.answers.reused", "roadmaptracker.statement.duration", "graphql.operation.name", "Overview", "http.server.request.duration", "dotnet.process.memory.working_set",
        ];
        Assert.All(traces, text => Assert.Contains(text, sink.Traces, StringComparison.Ordinal));
        Assert.All(metrics, text => Assert.Contains(text, sink.Metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_callers_sent_is_told_to_collector_or_log()
    {
        await using var sink = await OtlpSink.StartAsync();
        using var folder = new ServiceProcess();
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        await using var service = await RunningService.StartAsync(folder, [.. sink.Settings, ("Logging__LogLevel__RoadmapTracker", "Trace"), ("Logging__LogLevel__Espalier", "Trace")]);
        service.Client.DefaultRequestHeaders.UserAgent.ParseAdd("canaryagent/1.0");
        await PlantAsync(service, token);

        // A fault that nobody foresaw, while the canaries are in its arguments.
        folder.Storage.Execute("DROP TABLE search_entry");
        var failed = await service.AskAsync("query canaryName($t: String!) { search(text: $t) { totalCount } }", new { t = "canarysearch" });
        await service.TerminateAsync();
        Assert.Equal(0, await service.ExitAsync(_limit));

        Assert.Equal("INTERNAL", failed.Text("errors.0.extensions.code"));
        var log = string.Join('\n', service.Output);
        Assert.Contains(failed.Text("errors.0.extensions.id")!, log, StringComparison.Ordinal);
        Assert.Contains("mutation", sink.Traces, StringComparison.Ordinal);
        foreach (var canary in _canaries.Append(token))
        {
            Assert.DoesNotContain(canary, sink.Traces, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(canary, sink.Metrics, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(canary, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("http://192.0.2.1:4318")]
    public async Task Collector_that_does_not_answer_holds_up_neither_answers_nor_the_end(string address)
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(
            folder, ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        for (var i = 0; i < 200; i++) Assert.Equal(11, (await service.AskAsync("{ recommendations { code } }")).At("data.recommendations").GetArrayLength());
        var watch = Stopwatch.StartNew();

        await service.TerminateAsync();

        Assert.Equal(0, await service.ExitAsync(_limit));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _limit);
    }

    [Fact]
    public async Task Log_for_machines_is_one_object_a_line_from_start_to_stop()
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder, ("Logging__Console__FormatterName", "json"));
        await service.TerminateAsync();
        Assert.Equal(0, await service.ExitAsync(_limit));

        var messages = service.Output.Select(line => JsonSerializer.Deserialize<JsonElement>(line).Text("Message")!).ToList();
        Assert.Matches($@"^RoadmapTracker \(Development\) listens on {service.Address.GetLeftPart(UriPartial.Authority)} with [A-Za-z]+ \d+\.\S+$", messages[0]);
        Assert.Equal("The service has stopped", messages[^1]);
    }

    private static async Task PlantAsync(RunningService service, string token)
    {
        var input = new
        {
            organisation = "kenya",
            motivation = "canaryvariable",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
            contact = new { name = "canarycontact", email = "canary@example.org" },
        };
        var drafted = await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input }, token);
        Assert.NotNull(drafted.Text("data.draftVolunteerOffer.volunteerOffer.id"));
        await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input = new { organisation = "canaryvariable" } }, token);
        await service.AskAsync("query canaryName { search(text: \"canarysearch\") { totalCount } canaryquery }");
        await service.AskAsync("query canaryName { search(text: \"canarysearch\") { totalCount } }");
        await service.AskAsync("{ viewer { __typename } }", token: "canarytoken");
        using var get = await service.Client.GetAsync(
            new Uri("/graphql?query=query+canaryName{search(text:\"canarysearch\"){totalCount}}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var lost = await service.Client.GetAsync(new Uri("/canarypath?canaryquery", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("{canaryquery", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "canarytoken");
        using var malformed = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

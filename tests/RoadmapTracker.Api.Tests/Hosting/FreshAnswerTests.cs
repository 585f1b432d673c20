using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>Whoever asks after a change was acknowledged, to anybody, sees it: over HTTP, while others read and write.</summary>
public sealed class FreshAnswerTests
{
    private const string Query = "query Name($slug: String!) { organisation(slug: $slug) { name } }";
    private const int Writers = 2;
    private const int Readers = 4;
    private const int ChangesEach = 30;

    // By writer: the number in the last name whose change was acknowledged.
    private readonly int[] _acknowledged = new int[Writers];
    private int _reused;

    [Fact]
    public async Task No_reader_gets_an_answer_older_than_an_acknowledged_change_under_load()
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder);
        var office = await RunningService.TokenAsync(folder, "office", "uganda");
        using var stop = new CancellationTokenSource();

        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(service, reader, stop.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(service, writer, office)));
        await stop.CancelAsync();
        var answers = await Task.WhenAll(readers);

        Assert.All(answers, count => Assert.NotEqual(0, count));
        Assert.Equal(Enumerable.Repeat(ChangesEach, Writers), _acknowledged);

        // Without a single answer given again the test would say nothing.
        Assert.NotEqual(0, _reused);
    }

    private async Task WriteAsync(RunningService service, int writer, string office)
    {
        var organisation = await DoAsync(service, "registerOrganisation", new { name = Name(writer, 0), kind = "ACADEMIA", slug = Slug(writer) }, office);
        for (var i = 1; i <= ChangesEach; i++)
        {
            organisation = await DoAsync(service, "correctOrganisation", organisation.Next(("name", Name(writer, i))), office);
            Volatile.Write(ref _acknowledged[writer], i);

            // Readers ask again and are given the answer of the first who asked.
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    // Half of the readers ask by POST, the others by conditional GET.
    private async Task<int> ReadAsync(RunningService service, int reader, CancellationToken stop)
    {
        var known = new (EntityTagHeaderValue? Tag, int Number)[Writers];
        var answers = 0;
        while (!stop.IsCancellationRequested)
        {
            var writer = answers++ % Writers;
            var least = Volatile.Read(ref _acknowledged[writer]);
            if (reader % 2 == 0) known[writer].Number = NumberOf(await service.AskAsync(Query, new { slug = Slug(writer) }));
            else known[writer] = await GetAsync(service.Client, writer, known[writer]);
            Assert.InRange(known[writer].Number, least, ChangesEach);
        }

        return answers;
    }

    private async Task<(EntityTagHeaderValue? Tag, int Number)> GetAsync(HttpClient client, int writer, (EntityTagHeaderValue? Tag, int Number) known)
    {
        var variables = Uri.EscapeDataString(JsonSerializer.Serialize(new { slug = Slug(writer) }));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Query)}&variables={variables}");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (known.Tag is not null) request.Headers.IfNoneMatch.Add(known.Tag);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            Interlocked.Increment(ref _reused);
            return known;
        }

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return (response.Headers.ETag, NumberOf(answer));
    }

    private static async Task<JsonElement> DoAsync(RunningService service, string mutation, object input, string token)
    {
        var inputType = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await service.AskAsync(
            $"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ organisation {{ id version name }} errors {{ ... on Error {{ message }} }} }} }}", new { input }, token);
        return answer.At($"data.{mutation}.organisation");
    }

    // Before the first registration there is no organisation.
    private static int NumberOf(JsonElement answer) => answer.At("data.organisation") is { ValueKind: JsonValueKind.Object } organisation
        ? int.Parse(organisation.Text("name")!.Split(' ')[^1], CultureInfo.InvariantCulture)
        : 0;

    private static string Name(int writer, int number) => $"Made up {writer} {number}";

    private static string Slug(int writer) => $"made-up-{writer}";
}

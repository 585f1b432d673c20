using System.Net.WebSockets;
using System.Text.Json;
using Espalier.Execution.Subscriptions;
using Espalier.Relay;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Tests.Progress;

public sealed class ProgressSubscriptionTests(KestrelServer server) : IClassFixture<KestrelServer>
{
    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);
    private readonly string _office = server.Token(ActorRole.Office);

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Submitted_records_arrive_once_in_order_and_as_they_were_committed(Transport transport)
    {
        await using var anybody = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted");

        for (var i = 0; i < 5; i++)
        {
            var record = await SubmitAsync(await DraftAsync($"Report {i}."));
            var told = await anybody.NextAsync();
            Assert.Equal((record.Text("id"), record.Number("version"), "SUBMITTED"), (told.Text("id"), told.Number("version"), told.Text("state")));
        }

        JsonElement[] together = [await DraftAsync("a"), await DraftAsync("b"), await DraftAsync("c"), await DraftAsync("d")];
        foreach (var record in together) await SubmitAsync(record);
        foreach (var record in together) Assert.Equal(record.Text("id"), (await anybody.NextAsync()).Text("id"));
    }

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Change_that_is_refused_is_told_to_nobody(Transport transport)
    {
        await using var anybody = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted");
        var (refused, accepted) = (await DraftAsync("Refused."), await DraftAsync("Accepted."));

        var answer = await server.DataAsync(
            "mutation ($input: SubmitProgressInput!) { submitProgress(input: $input) { errors { ... on Error { code } } } }",
            new { input = new { id = refused.Text("id"), version = 7 } },
            _kenya);
        await SubmitAsync(accepted);

        Assert.Equal("CONFLICT", answer.Text("submitProgress.errors.0.code"));
        Assert.Equal(accepted.Text("id"), (await anybody.NextAsync()).Text("id"));
    }

    [Theory]
    [InlineData(Transport.WebSocket, "recommendation", "1D")]
    [InlineData(Transport.EventStream, "recommendation", "1D")]
    [InlineData(Transport.WebSocket, "area", "digital-inclusion")]
    [InlineData(Transport.EventStream, "organisation", "itu")]
    public async Task Record_that_is_not_listened_to_does_not_arrive(Transport transport, string argument, string value)
    {
        await using var anybody = await Subscriber.OpenAsync(
            server, transport, "ProgressSubmitted", new Dictionary<string, string>(StringComparer.Ordinal) { [argument] = value });
        var other = await DraftAsync("Of something else.");
        var wanted = await DraftAsync("Of all three.", recommendation: "1D", area: "digital-inclusion", organisation: "itu");

        await SubmitAsync(other);
        await SubmitAsync(wanted);

        Assert.Equal(wanted.Text("id"), (await anybody.NextAsync()).Text("id"));
    }

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Verified_record_arrives_with_the_judgement_and_its_submission_does_not(Transport transport)
    {
        await using var anybody = await Subscriber.OpenAsync(server, transport, "ProgressVerified", new { organisation = "kenya" });

        var record = await ReviewAsync(await SubmitAsync(await DraftAsync("To be verified.")));
        await server.DoAsync(_office, "verifyProgress", record.Next(("assessedStatus", "LIMITED"), ("reason", "By the list.")));

        var told = await anybody.NextAsync();
        Assert.Equal((record.Text("id"), "VERIFIED"), (told.Text("id"), told.Text("state")));
        Assert.Equal(("LIMITED", "By the list."), (told.Text("assessedStatus"), told.Text("reviewReason")));
    }

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Subscriber_is_told_nothing_of_a_record_it_may_not_see_any_more(Transport transport)
    {
        var returned = await ReviewAsync(await SubmitAsync(await DraftAsync("To be given back.")));
        returned = await server.DoAsync(_office, "returnProgress", returned.Next(("reason", "Which villages?")));
        await using var anybody = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted");
        await using var others = await Subscriber.OpenAsync(
            server, transport, "ProgressSubmitted", token: server.Token(ActorRole.Representative, organisations: ["ghana"]));
        await using var reporter = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted", token: _kenya);

        // As when it is given back before its submission is told.
        await TellAsync(returned);
        var next = await SubmitAsync(await DraftAsync("Next."));

        Assert.Equal(next.Text("id"), (await anybody.NextAsync()).Text("id"));
        Assert.Equal(next.Text("id"), (await others.NextAsync()).Text("id"));
        Assert.Equal(returned.Text("id"), (await reporter.NextAsync()).Text("id"));
        Assert.Equal(next.Text("id"), (await reporter.NextAsync()).Text("id"));
    }

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Evidence_for_the_office_is_shown_to_it_and_the_reporter_only(Transport transport)
    {
        await using var anybody = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted");
        await using var office = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted", token: _office);
        await using var reporter = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted", token: _kenya);

        await SubmitAsync(await DraftAsync("With evidence."));

        Assert.Empty((await anybody.NextAsync()).At("evidence").EnumerateArray());
        Assert.Equal(["The list"], (await office.NextAsync()).At("evidence").Texts("title"));
        Assert.Equal(["The list"], (await reporter.NextAsync()).At("evidence").Texts("title"));
    }

    [Theory]
    [InlineData("recommendation")]
    [InlineData("area")]
    [InlineData("organisation")]
    public async Task Subscription_to_what_does_not_exist_is_refused_at_once(string argument)
    {
        using var client = server.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new
            {
                query = Operation.Read("ProgressVerified"),
                variables = new Dictionary<string, string>(StringComparer.Ordinal) { [argument] = "nowhere" },
            }),
        };
        asked.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await client.SendAsync(asked, TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("NOT_FOUND", text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata: \n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_is_closed_when_its_token_is_not_good()
    {
        await using var socket = new SocketSubscriber();

        Assert.Equal((WebSocketCloseStatus)4403, await socket.ConnectAsync(server, $"{_kenya[..^8]}AAAAAAAA"));
    }

    private Task<JsonElement> DraftAsync(
        string narrative, string recommendation = "1A", string area = "global-connectivity", string? organisation = null) =>
        server.DoAsync(_kenya, "draftProgress", new
        {
            organisation = "kenya",
            organisations = organisation is null ? Array.Empty<string>() : [organisation],
            date = "2021-06-30",
            narrative,
            reportedStatus = "SUBSTANTIAL",
            recommendations = new[] { recommendation },
            area,
            evidence = new[] { new { title = "The list", url = "https://example.org/list", visibility = "OFFICE_ONLY" } },
        });

    private Task<JsonElement> SubmitAsync(JsonElement draft) => server.DoAsync(_kenya, "submitProgress", draft.Next());

    private Task<JsonElement> ReviewAsync(JsonElement record) => server.DoAsync(_office, "beginProgressReview", record.Next());

    private ValueTask TellAsync(JsonElement record)
    {
        Assert.True(NodeId.TryDecode(record.Text("id"), out var id));
        return server.Services.GetRequiredService<ITopicEventSender>()
            .SendAsync(nameof(ProgressSubmitted), new ProgressSubmitted(id.Key, TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
    }
}

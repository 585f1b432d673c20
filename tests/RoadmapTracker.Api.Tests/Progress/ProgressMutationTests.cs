using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Progress;

public sealed class ProgressMutationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);
    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Update_changes_what_is_given_and_keeps_the_rest()
    {
        var record = await DraftAsync();

        record = await server.DoAsync(
            _kenya,
            "updateProgress",
            record.Next(("narrative", "More exactly."), ("organisations", new[] { "itu" }), ("area", "global-connectivity"), ("date", "2021-06-15"), ("datePrecision", "MONTH")),
            "narrative date datePrecision area { slug } recommendations { code } organisations { slug } evidence { title url visibility }");

        Assert.Equal("More exactly.", record.Text("narrative"));
        Assert.Equal("2021-06-01", record.Text("date"));
        Assert.Equal("MONTH", record.Text("datePrecision"));
        Assert.Equal("global-connectivity", record.Text("area.slug"));
        Assert.Equal(["1A"], record.At("recommendations").Texts("code"));
        Assert.Equal(["kenya", "itu"], record.At("organisations").Texts("slug"));
        Assert.Equal(["https://example.org/list"], record.At("evidence").Texts("url"));
    }

    [Fact]
    public async Task Returned_record_is_hidden_until_it_is_submitted_again()
    {
        var record = await UnderReviewAsync();
        record = await server.DoAsync(_office, "returnProgress", record.Next(("reason", "Which villages?")), "state");
        var hidden = await server.DataAsync("query ($id: ID!) { node(id: $id) { id } }", new { id = record.Text("id") });
        record = await server.DoAsync(_kenya, "submitProgress", record.Next(), "state reviewReason");

        Assert.Equal(JsonValueKind.Null, hidden.At("node").ValueKind);
        Assert.Equal("SUBMITTED", record.Text("state"));
        Assert.Equal(JsonValueKind.Null, record.At("reviewReason").ValueKind);
    }

    [Fact]
    public async Task Dispute_is_public_and_an_answer_takes_it_back_to_review()
    {
        var record = await UnderReviewAsync();
        record = await server.DoAsync(_office, "disputeProgress", record.Next(("reason", "The list is older."), ("assessedStatus", "NO_EVIDENCE")), "state");
        var seen = await server.DataAsync(
            "query ($id: ID!) { node(id: $id) { ... on ProgressRecord { state reviewReason assessedStatus } } }", new { id = record.Text("id") });
        record = await server.DoAsync(_kenya, "answerProgressDispute", record.Next(("answer", "Here is the new list.")), "state answer");

        Assert.Equal("DISPUTED", seen.Text("node.state"));
        Assert.Equal("The list is older.", seen.Text("node.reviewReason"));
        Assert.Equal("NO_EVIDENCE", seen.Text("node.assessedStatus"));
        Assert.Equal("UNDER_REVIEW", record.Text("state"));
        Assert.Equal("Here is the new list.", record.Text("answer"));
    }

    [Fact]
    public async Task Verified_correction_takes_the_place_of_the_record_it_corrects()
    {
        var record = await VerifiedAsync(await UnderReviewAsync());
        var total = await CountAsync();
        var correction = await server.DoAsync(
            _kenya, "correctProgress", record.Next(("narrative", "It was 190 schools.")), "edition corrects { id } recommendations { code } evidence { url }");
        Assert.Equal(2, correction.Number("edition"));
        Assert.Equal(record.Text("id"), correction.Text("corrects.id"));
        Assert.Equal(1, correction.At("evidence").GetArrayLength());

        correction = await server.DoAsync(_kenya, "submitProgress", correction.Next());
        correction = await VerifiedAsync(await server.DoAsync(_office, "beginProgressReview", correction.Next()));

        Assert.Equal(total, await CountAsync());
        var old = await server.DataAsync(
            "query ($id: ID!) { node(id: $id) { ... on ProgressRecord { narrative supersededBy { id } } } }", new { id = record.Text("id") });
        Assert.Equal("Schools were connected.", old.Text("node.narrative"));
        Assert.Equal(correction.Text("id"), old.Text("node.supersededBy.id"));
    }

    private Task<JsonElement> DraftAsync() => server.DoAsync(_kenya, "draftProgress", new
    {
        organisation = "kenya",
        date = "2021-06-30",
        narrative = "Schools were connected.",
        reportedStatus = "SUBSTANTIAL",
        recommendations = new[] { "1A" },
        evidence = new[] { new { title = "The list", url = "https://example.org/list" } },
    });

    private async Task<JsonElement> UnderReviewAsync()
    {
        var record = await server.DoAsync(_kenya, "submitProgress", (await DraftAsync()).Next());
        return await server.DoAsync(_office, "beginProgressReview", record.Next());
    }

    private Task<JsonElement> VerifiedAsync(JsonElement record) =>
        server.DoAsync(_office, "verifyProgress", record.Next(("assessedStatus", "LIMITED"), ("reason", "By the list.")));

    private async Task<int> CountAsync() =>
        (await server.DataAsync("""{ progressRecords(where: { organisation: "kenya", states: [VERIFIED] }) { totalCount } }""")).Number("progressRecords.totalCount");
}

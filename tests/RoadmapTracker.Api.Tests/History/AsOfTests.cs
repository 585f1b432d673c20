using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.History;

/// <summary>The past is told as it was known, and nothing that is hidden now shows in it.</summary>
public sealed class AsOfTests(HistoryServer server) : IClassFixture<HistoryServer>
{
    [Fact]
    public async Task Commitment_is_told_with_the_terms_the_leads_and_the_counts_of_then()
    {
        var office = server.Token(ActorRole.Office);
        var kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);
        var opened = await server.DoAsync(office, "openCommitment", new
        {
            origin = "PLEDGE",
            title = "Connect clinics",
            leads = new[] { "kenya" },
            recommendations = new[] { "1A" },
            startsOn = "2026-01-01",
            interval = "YEARLY",
            successCriteria = "All are connected.",
        });
        var before = server.Wait();
        var drafted = await server.DoAsync(kenya, "draftProgress", new
        {
            organisation = "kenya",
            commitment = opened.Text("id"),
            date = "2026-02-01",
            narrative = "Ten clinics.",
            reportedStatus = "LIMITED",
        });
        await server.DoAsync(kenya, "submitProgress", drafted.Next());
        await server.DoAsync(office, "amendCommitment", opened.Next(
            ("title", "Connect all clinics"), ("leads", new[] { "ghana" }), ("partners", new[] { "kenya" }), ("recommendations", new[] { "1B" }), ("startsOn", "2026-01-01"), ("interval", "YEARLY")));
        var after = server.Wait();
        await server.DoAsync(office, "closeCommitment", new { id = opened.Text("id"), version = 2, reason = "Done." });
        server.Wait();

        Assert.Equal("Connect clinics|OPEN|1A|LEAD kenya|0", await ToldAsync(before));
        Assert.Equal("Connect all clinics|OPEN|1B|LEAD ghana,PARTNER kenya|1", await ToldAsync(after));
        Assert.Equal("Connect clinics|OPEN|1A|LEAD kenya|0", await ToldAsync(before));
        var none = await server.DataAsync(Operation.Read("CommitmentsAsOf"), new { asOf = "2020-01-01T00:00:00Z" });
        Assert.Empty(none.At("commitments.nodes").EnumerateArray());

        async Task<string> ToldAsync(DateTimeOffset asOf)
        {
            var data = await server.DataAsync(Operation.Read("CommitmentsAsOf"), new { asOf });
            var told = data.At("commitments.nodes").EnumerateArray().Single(node => node.Text("id") == opened.Text("id"));
            Assert.Equal(asOf, told.At("knownAt").GetDateTimeOffset(), TimeSpan.FromMicroseconds(1));
            var parts = told.At("organisations").EnumerateArray().Select(part => $"{part.Text("role")} {part.Text("organisation.slug")}");
            return $"{told.Text("title")}|{told.Text("status")}|{string.Join(',', told.At("recommendations").Texts("code"))}|{string.Join(',', parts)}|{told.Number("progressCounts.total")}";
        }
    }

    [Fact]
    public async Task Record_given_back_shows_in_the_past_to_its_reporter_and_the_office_only()
    {
        var office = server.Token(ActorRole.Office);
        var nepal = server.Token(ActorRole.Representative, organisations: ["nepal"]);
        var drafted = await server.DoAsync(nepal, "draftProgress", new
        {
            organisation = "nepal",
            date = "2021-05-01",
            narrative = "Villages got antennas.",
            reportedStatus = "LIMITED",
            recommendations = new[] { "1D" },
            evidence = new[] { new { title = "List", url = "https://example.org/list", visibility = "PUBLIC" } },
        });
        var draft = server.Wait();
        var submitted = await server.DoAsync(nepal, "submitProgress", drafted.Next());
        var shown = server.Wait();
        var begun = await server.DoAsync(office, "beginProgressReview", submitted.Next());
        await server.DoAsync(office, "returnProgress", begun.Next(("reason", "Which villages?")));
        var hidden = server.Wait();
        const string query = """
            query ($asOf: DateTime!) {
              progressRecords(asOf: $asOf, where: { organisation: "nepal" }) { totalCount nodes { id state evidence { url } } }
              organisation(slug: "nepal") { progress(asOf: $asOf) { totalCount } progressCounts(asOf: $asOf) { total } }
            }
            """;

        foreach (var (token, seen) in new[] { (null, 0), (server.Token(ActorRole.Representative, organisations: ["kenya"]), 0), (nepal, 1), (office, 1) })
        {
            Assert.Equal((0, 0, 0), await CountsAsync(draft, token));
            Assert.Equal((seen, seen, 1), await CountsAsync(shown, token));
            Assert.Equal((0, 0, 0), await CountsAsync(hidden, token));
        }

        var told = await server.DataAsync(query, new { asOf = shown }, nepal);
        Assert.Equal("SUBMITTED", told.Text("progressRecords.nodes.0.state"));
        Assert.Equal("https://example.org/list", told.Text("progressRecords.nodes.0.evidence.0.url"));

        async Task<(int List, int Edge, int Count)> CountsAsync(DateTimeOffset asOf, string? token)
        {
            var data = await server.DataAsync(query, new { asOf }, token);
            Assert.Equal(data.Number("progressRecords.totalCount"), data.At("progressRecords.nodes").GetArrayLength());
            return (data.Number("progressRecords.totalCount"), data.Number("organisation.progress.totalCount"), data.Number("organisation.progressCounts.total"));
        }
    }

    [Fact]
    public async Task Membership_ended_since_is_still_told_as_it_was_known_before()
    {
        var office = server.Token(ActorRole.Office);
        var appointed = await server.DoAsync(office, "appointRoundtableMember", new { roundtable = "rt-2", organisation = "ghana", role = "CHAMPION", from = "2026-01-01" });
        var before = server.Wait();
        await server.DoAsync(office, "endRoundtableMembership", appointed.Next(("to", "2026-02-01"), ("reason", "Moved on.")));
        server.Wait();

        var known = await server.DataAsync(Operation.Read("MembersKnownAt"), new { asOf = "2026-03-01", knownAt = before });
        var now = await server.DataAsync("""{ roundtable(slug: "rt-2") { champions(asOf: "2026-03-01") { id } } }""");

        Assert.Contains(appointed.Text("id"), known.At("roundtables").EnumerateArray().SelectMany(roundtable => roundtable.At("champions").Texts("id")));
        Assert.DoesNotContain(appointed.Text("id"), now.At("roundtable.champions").Texts("id"));
    }

    [Fact]
    public async Task Real_records_are_known_from_their_own_dates()
    {
        var data = await server.DataAsync(Operation.Read("ProgressAsOf"), new { asOf = "2021-04-30T23:59:59Z", first = 100 });

        var dates = data.At("progressRecords.nodes").Texts("date").ToArray();
        Assert.InRange(dates.Length, 20, 60);
        Assert.All(dates, date => Assert.True(string.CompareOrdinal(date, "2021-04-30") <= 0, date));
        Assert.Equal(dates.Length, data.Number("progressCounts.total"));
        Assert.Equal(dates.Length, data.Number("progressRecords.totalCount"));
        Assert.DoesNotContain("upd-002", await CodesAsync("2018-07-12T00:00:00Z"));

        async Task<IEnumerable<string?>> CodesAsync(string asOf) =>
            (await server.DataAsync(Operation.Read("ProgressAsOf"), new { asOf, first = 100 })).At("progressRecords.nodes").Texts("code");
    }

    [Theory]
    [InlineData("progressCounts(asOf: $asOf) { total }", 3600)]
    [InlineData("progressCounts(asOf: $asOf) { total }", 0)]
    [InlineData("commitments(asOf: $asOf) { totalCount }", 1)]
    [InlineData("volunteerOffers(asOf: $asOf) { totalCount }", -1)]
    [InlineData("progressRecords(asOf: $asOf) { totalCount }", 60)]
    [InlineData("roundtables { champions(knownAt: $asOf) { id } }", 60)]
    public async Task Moment_that_is_not_over_is_refused(string field, int seconds)
    {
        var type = "DateTime!";
        var answer = await server.AskAsync($"query ($asOf: {type}) {{ {field} }}", new { asOf = server.Now.AddSeconds(seconds) });

        var error = answer.GetProperty("errors")[0];
        Assert.Equal("BAD_REQUEST", error.Text("extensions.code"));
        Assert.Contains("over for 5 seconds", error.Text("message"), StringComparison.Ordinal);
    }
}

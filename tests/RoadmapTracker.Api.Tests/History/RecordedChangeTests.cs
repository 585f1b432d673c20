using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.History;

/// <summary>Everybody sees public changes and their reasons; the rest is for whose thing it is and for the Office, and persons are for the Office alone.</summary>
public sealed class RecordedChangeTests(HistoryServer server) : IClassFixture<HistoryServer>
{
    private const string Query = """
        query ($id: ID!, $first: Int, $after: String) {
          node(id: $id) {
            ... on VolunteerOffer { history(first: $first, after: $after) { ...Changes } }
            ... on Commitment { history(first: $first, after: $after) { ...Changes } }
            ... on ProgressRecord { history(first: $first, after: $after) { ...Changes } }
          }
        }
        fragment Changes on RecordedChangeConnection { totalCount pageInfo { endCursor hasNextPage } nodes { at version fromState toState reason person } }
        """;

    [Fact]
    public async Task Changes_of_a_record_that_led_to_hidden_states_are_for_its_reporter_and_the_office()
    {
        var office = server.Token(ActorRole.Office);
        var peru = server.Token(ActorRole.Representative, organisations: ["peru"]);
        var record = await server.DoAsync(
            peru, "draftProgress", new { organisation = "peru", date = "2021-05-01", narrative = "Boats.", reportedStatus = "LIMITED", recommendations = new[] { "1A" } });
        record = await server.DoAsync(peru, "submitProgress", record.Next());
        record = await server.DoAsync(office, "beginProgressReview", record.Next());
        record = await server.DoAsync(office, "returnProgress", record.Next(("reason", "Which boats?")));
        record = await server.DoAsync(peru, "submitProgress", record.Next());
        record = await server.DoAsync(office, "beginProgressReview", record.Next());
        record = await server.DoAsync(office, "verifyProgress", record.Next(("assessedStatus", "LIMITED"), ("reason", "Seen.")));
        var id = record.Text("id")!;

        string[] all =
        [
            "1  DRAFT ", "2 DRAFT SUBMITTED ", "3 SUBMITTED UNDER_REVIEW ", "4 UNDER_REVIEW RETURNED Which boats?", "5 RETURNED SUBMITTED ",
            "6 SUBMITTED UNDER_REVIEW ", "7 UNDER_REVIEW VERIFIED Seen.",
        ];
        Assert.Equal(all, await ChangesAsync(id, peru));
        Assert.Equal(all, await ChangesAsync(id, office));
        string[] open = ["2  SUBMITTED ", "3 SUBMITTED UNDER_REVIEW ", "5  SUBMITTED ", "6 SUBMITTED UNDER_REVIEW ", "7 UNDER_REVIEW VERIFIED Seen."];
        Assert.Equal(open, await ChangesAsync(id, token: null));
        Assert.Equal(open, await ChangesAsync(id, server.Token(ActorRole.Representative, organisations: ["chile"])));
        Assert.Equal(open, await ChangesAsync(id, server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"])));
    }

    [Fact]
    public async Task Persons_are_for_the_office()
    {
        var office = server.Token(ActorRole.Office);
        var peru = server.Token(ActorRole.Representative, organisations: ["peru"]);
        var opened = await server.DoAsync(peru, "openCommitment", new
        {
            origin = "PLEDGE",
            title = "Connect boats",
            leads = new[] { "peru" },
            recommendations = new[] { "1A" },
            startsOn = "2026-01-01",
            interval = "YEARLY",
            successCriteria = "All are connected.",
        });
        var closed = await server.DoAsync(office, "closeCommitment", opened.Next(("reason", "Done.")));
        var id = closed.Text("id")!;

        Assert.Equal(["1  OPEN ", "2 OPEN CLOSED Done."], await ChangesAsync(id, token: null));
        Assert.Equal([null, null], await PersonsAsync(token: null));
        Assert.Equal([null, null], await PersonsAsync(peru));
        Assert.Equal(2, (await PersonsAsync(office)).OfType<string>().Distinct(StringComparer.Ordinal).Count());

        async Task<IEnumerable<string?>> PersonsAsync(string? token) => (await server.DataAsync(Query, new { id }, token)).At("node.history.nodes").Texts("person");
    }

    [Fact]
    public async Task Decision_on_an_offer_is_public_with_its_reason_and_its_draft_is_not()
    {
        var office = server.Token(ActorRole.Office);
        var peru = server.Token(ActorRole.Representative, organisations: ["peru"]);
        var offer = await server.DoAsync(peru, "draftVolunteerOffer", new
        {
            organisation = "peru",
            motivation = "Boats.",
            targets = new[] { new { subject = new { recommendation = "1B" }, capacity = "PARTICIPATE" } },
            contact = new { name = "A Person", email = "person@example.org" },
        });
        offer = await server.DoAsync(peru, "submitVolunteerOffer", offer.Next());
        offer = await server.DoAsync(office, "beginOfferReview", offer.Next());
        offer = await server.DoAsync(office, "declineVolunteerOffer", offer.Next(("reason", "Full.")));

        Assert.Equal(["2  SUBMITTED ", "3 SUBMITTED UNDER_REVIEW ", "4 UNDER_REVIEW DECLINED Full."], await ChangesAsync(offer.Text("id")!, token: null));
        Assert.Equal(4, (await ChangesAsync(offer.Text("id")!, peru)).Length);
    }

    private async Task<string[]> ChangesAsync(string id, string? token)
    {
        List<JsonElement> changes = [];
        JsonElement history;
        string? after = null;
        do
        {
            history = (await server.DataAsync(Query, new { id, first = 2, after }, token)).At("node.history");
            changes.AddRange(history.At("nodes").EnumerateArray());
            after = history.Text("pageInfo.endCursor");
        }
        while (history.At("pageInfo.hasNextPage").GetBoolean());

        Assert.Equal(changes.Count, history.Number("totalCount"));
        return [.. changes.Select(change => $"{change.Number("version")} {change.Text("fromState")} {change.Text("toState")} {change.Text("reason")}")];
    }
}

using RoadmapTracker.Api.Tests.Participation;
using RoadmapTracker.Api.Tests.Roundtables.Slates;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

/// <summary>Every operation of the dashboard works, with a number of statements that does not grow with the rows.</summary>
public sealed class OperationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    public static TheoryData<string, int, object?> Queries => new()
    {
        { "Champions", 2, null },
        { "FreshStart", 4, null },
        { "Overview", 2, null },
        { "OrganisationsPage", 2, new { first = 50 } },
        { "OrganisationPage", 6, new { slug = "uganda" } },
        { "RoundtableMembers", 5, new { slug = "rt-1a", asOf = "2020-04-24" } },
        { "ProgressPage", 7, null },
        { "Search", 4, new { text = "connectivity" } },
        { "RegionalGroups", 1, null },
        { "Timeline", 1, null },
        { "ConvergenceOverview", 1, null },
        { "NotHeardFrom", 1, new { code = "1A", among = "ROUNDTABLE_MEMBERS" } },
        { "FeedbackPage", 1, new { where = new { recommendation = "1A" } } },
        { "Themes", 1, new { language = "fr" } },
        { "Viewer", 0, null },
        { "ProgressAsOf", 8, new { asOf = "2021-04-30T00:00:00Z" } },
        { "CommitmentsAsOf", 1, new { asOf = "2021-04-30T00:00:00Z" } },
        { "OffersAsOf", 1, new { asOf = "2021-04-30T00:00:00Z" } },
        { "MembersKnownAt", 2, new { asOf = "2021-04-30", knownAt = "2021-04-30T00:00:00Z" } },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Operation_takes_its_number_of_statements(string name, int statements, object? variables)
    {
        var (_, count) = await server.CountStatementsAsync(Operation.Read(name), variables);

        Assert.Equal(statements, count);
    }

    [Theory]
    [InlineData("RecordById", 1)]
    [InlineData("RecordHistory", 3)]
    [InlineData("ProgressRecordPage", 5)]
    public async Task Operation_on_one_record_takes_its_number_of_statements(string name, int statements)
    {
        var record = await server.DataAsync("""{ progressRecord(code: "upd-001") { id } }""");

        var (data, count) = await server.CountStatementsAsync(Operation.Read(name), new { id = record.Text("progressRecord.id") });

        Assert.Equal(record.Text("progressRecord.id"), data.Text("node.id"));
        Assert.Equal(statements, count);
    }

    [Fact]
    public void Every_operation_is_tested_here_in_the_walk_or_with_its_feature()
    {
        string[] tested = [.. Queries.Select(row => row.Data.Item1), "RecordById", "RecordHistory", "ProgressRecordPage", .. VolunteeringWalkTests.Operations, .. ConvergenceTests.Operations, .. OfferQueueTests.Operations, .. ChampionSlateTests.Operations, .. Subscriber.Operations];

        var kept = Directory.GetFiles(ProjectFolder.Operations, "*.graphql").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(tested.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }
}

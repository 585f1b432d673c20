using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

/// <summary>Every operation of the dashboard works, with a number of statements that does not grow with the rows.</summary>
public sealed class OperationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    public static TheoryData<string, int, object?> Queries => new()
    {
        { "Champions", 0, null },
        { "FreshStart", 0, null },
        { "Overview", 0, null },
        { "OrganisationsPage", 0, null },
        { "OrganisationPage", 0, new { slug = "uganda" } },
        { "RoundtableMembers", 0, new { slug = "rt-1a", asOf = "2020-04-24" } },
        { "ProgressPage", 0, null },
        { "Search", 0, new { text = "connectivity" } },
        { "RegionalGroups", 0, null },
        { "Timeline", 0, null },
        { "Viewer", 0, null },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Operation_takes_its_number_of_statements(string name, int statements, object? variables)
    {
        var (_, count) = await server.CountStatementsAsync(Operation.Read(name), variables);

        Assert.Equal(statements, count);
    }

    [Fact]
    public async Task Record_by_id_takes_its_number_of_statements()
    {
        var record = await server.DataAsync("""{ progressRecord(code: "upd-001") { id } }""");

        var (data, count) = await server.CountStatementsAsync(Operation.Read("RecordById"), new { id = record.Text("progressRecord.id") });

        Assert.Equal("upd-001", data.Text("node.code"));
        Assert.Equal(0, count);
    }

    [Fact]
    public void Every_operation_is_tested_here_or_in_the_walk()
    {
        string[] tested = [.. Queries.Select(row => row.Data.Item1), "RecordById", .. VolunteeringWalkTests.Operations];

        var kept = Directory.GetFiles(ProjectFolder.Operations, "*.graphql").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(tested.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }
}

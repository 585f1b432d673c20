using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

/// <summary>What issue 2 says a fresh start answers.</summary>
public sealed class FreshStartTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Fact]
    public async Task Recommendations_show_their_roundtables_and_champions()
    {
        var data = await server.DataAsync("{ recommendations { code title roundtables { name champions { organisation { name } } } } }");

        var recommendations = data.At("recommendations");
        Assert.Equal(["1A", "1B", "1C", "1D", "2", "3A", "3B", "3C", "4", "5A", "5B"], recommendations.Texts("code"));
        Assert.All(recommendations.Texts("title"), Assert.NotEmpty);
        Assert.Equal("Global Connectivity", recommendations.Text("0.roundtables.0.name"));
        Assert.Equal(
            ["Uganda", "International Telecommunication Union", "United Nations Children's Fund"],
            recommendations.At("0.roundtables.0.champions").Texts("organisation.name"));
    }

    [Fact]
    public async Task Numbers_are_eleven_eight_193_and_77()
    {
        var data = await server.DataAsync(
            """
            { recommendations { code textStatus } roundtables { slug recommendations { code } champions { organisation { name } } } memberStates(first: 1) { totalCount } progressRecords(first: 1) { totalCount } }
            """);

        Assert.Equal(11, data.At("recommendations").GetArrayLength());
        Assert.Equal(8, data.At("roundtables").GetArrayLength());
        Assert.Equal(193, data.Number("memberStates.totalCount"));
        Assert.Equal(77, data.Number("progressRecords.totalCount"));
        var unconfirmed = data.At("recommendations").EnumerateArray().Where(item => item.Text("textStatus") == "UNCONFIRMED");
        Assert.Equal(["2", "3A", "3B", "3C"], unconfirmed.Select(item => item.Text("code")));
    }

    [Fact]
    public async Task Member_states_are_counted_by_regional_group()
    {
        var data = await server.DataAsync(Operation.Read("RegionalGroups"));

        var counts = data.At("regionalGroups").EnumerateArray().ToDictionary(group => group.Text("group")!, group => group.Number("memberStateCount"));
        Assert.Equal(54, counts["AFRICAN"]);
        Assert.Equal(54, counts["ASIA_PACIFIC"]);
        Assert.Equal(23, counts["EASTERN_EUROPEAN"]);
        Assert.Equal(33, counts["LATIN_AMERICAN_AND_CARIBBEAN"]);
        Assert.Equal(29, counts["WESTERN_EUROPEAN_AND_OTHERS"]);
    }

    [Fact]
    public async Task Wording_is_official_or_unconfirmed_and_never_both()
    {
        var data = await server.DataAsync("{ recommendations { code officialText unconfirmedText textStatus } }");

        foreach (var recommendation in data.At("recommendations").EnumerateArray())
        {
            var confirmed = recommendation.Text("textStatus") == "CONFIRMED";
            Assert.Equal(confirmed, recommendation.Text("officialText") is not null);
            Assert.Equal(confirmed, recommendation.Text("unconfirmedText") is null);
        }
    }

    [Fact]
    public async Task Imported_records_are_verified_by_nobody()
    {
        var data = await server.DataAsync("{ progressCounts { total verified byState { state count } } areas { progressCounts { total } } }");

        Assert.Equal(77, data.Number("progressCounts.total"));
        Assert.Equal(0, data.Number("progressCounts.verified"));
        Assert.Equal("SUBMITTED", data.Text("progressCounts.byState.0.state"));
        Assert.Equal(77, data.Number("progressCounts.byState.0.count"));
        Assert.Equal(77, data.At("areas").EnumerateArray().Sum(area => area.Number("progressCounts.total")));
    }

    [Fact]
    public async Task Every_fact_names_its_sources()
    {
        var data = await server.DataAsync(
            """
            {
              recommendationSets { sources { title } }
              recommendations { sources { title } }
              areas { sources { title } }
              documents { sources { title } }
              timeline(first: 100) { nodes { sources { title } } }
              roundtables { champions { sources { title } } }
              progressRecords(first: 100) { nodes { sources { title url } } }
            }
            """);

        var facts = data.At("recommendationSets").EnumerateArray()
            .Concat(data.At("recommendations").EnumerateArray())
            .Concat(data.At("areas").EnumerateArray())
            .Concat(data.At("documents").EnumerateArray())
            .Concat(data.At("timeline.nodes").EnumerateArray())
            .Concat(data.At("roundtables").EnumerateArray().SelectMany(roundtable => roundtable.At("champions").EnumerateArray()))
            .Concat(data.At("progressRecords.nodes").EnumerateArray());
        Assert.All(facts, fact => Assert.NotEqual(0, fact.At("sources").GetArrayLength()));
    }

    [Fact]
    public async Task Champions_are_those_of_the_day_asked_for()
    {
        var data = await server.DataAsync(
            """
            { roundtable(slug: "rt-1a") { before: champions(asOf: "2020-04-23") { id } on: champions(asOf: "2020-04-24") { id } } }
            """);

        Assert.Equal(0, data.At("roundtable.before").GetArrayLength());
        Assert.Equal(3, data.At("roundtable.on").GetArrayLength());
    }
}

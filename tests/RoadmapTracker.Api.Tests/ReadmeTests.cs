using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

/// <summary>The README's questions, asked of a fresh start.</summary>
public sealed partial class ReadmeTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    public static TheoryData<string, string> Questions =>
        [.. Question().Matches(File.ReadAllText(ProjectFolder.Readme)).Select(match => (match.Groups["query"].Value, match.Groups["answer"].Value))];

    [Fact]
    public void Readme_asks_what_graphiql_opens_with()
    {
        var examples = Directory.EnumerateFiles(ProjectFolder.Examples, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText);

        Assert.Equal(examples, Questions.Select(question => question.Data.Item1));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Question_is_answered_as_the_readme_says(string query, string answer)
    {
        var actual = await server.AskAsync(query);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answer), JsonSerializer.SerializeToNode(actual)), actual.ToString());
    }

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```\s+```json\n(?<answer>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();
}

using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Espalier.AspNetCore.Tests;

/// <summary>What the engine's README shows is what tests/Espalier.Sample compiles and what it answers.</summary>
public sealed partial class ReadmeTests(WebApplicationFactory<Book> sample) : IClassFixture<WebApplicationFactory<Book>>
{
    private static readonly string Root = FindRoot();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "src/Espalier/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Server_of_the_readme_is_the_one_that_is_compiled()
    {
        var server = File.ReadAllText(Path.Combine(Root, "tests/Espalier.Sample/Program.cs")).ReplaceLineEndings("\n");

        Assert.Equal(server, Block("csharp"));
    }

    [Fact]
    public void Server_of_the_readme_has_no_more_than_30_lines() =>
        Assert.InRange(Block("csharp").Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)), 10, 30);

    [Fact]
    public async Task Server_of_the_readme_answers_as_it_says()
    {
        using var client = sample.CreateClient();

        using var response = await client.PostAsJsonAsync("/graphql", new { query = Block("graphql") }, TestContext.Current.CancellationToken);

        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.Equal(JsonNode.Parse(Block("json"))!.ToJsonString(), answer!.ToJsonString());
        using var schema = await client.PostAsJsonAsync(
            "/graphql", new { query = "{ __type(name: \"Book\") { description } }" }, TestContext.Current.CancellationToken);
        var description = await schema.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("A book on the shelf.", description.GetProperty("data").GetProperty("__type").GetProperty("description").GetString());
    }

    private static string Block(string language) => Fence().Matches(Readme).First(match => match.Groups["language"].Value == language).Groups["text"].Value;

    private static string FindRoot([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../.."));

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}

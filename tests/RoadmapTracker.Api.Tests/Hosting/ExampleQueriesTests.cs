using System.Net.Http.Json;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Accounts;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>The queries GraphiQL opens with are the first thing anybody runs.</summary>
public sealed class ExampleQueriesTests(TestAuthority service) : IClassFixture<TestAuthority>
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.graphql").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Root(AppContext.BaseDirectory), "src", "dashboard", "graphiql", "examples");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Example_is_answered_to_an_anonymous_reader(string name)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken);
        using var client = service.CreateClient();

        var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query }, TestContext.Current.CancellationToken);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.All(answer.GetProperty("data").EnumerateObject(), field => Assert.True(field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array));
    }

    private static string Root(string folder)
        => File.Exists(Path.Combine(folder, "RoadmapTracker.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}

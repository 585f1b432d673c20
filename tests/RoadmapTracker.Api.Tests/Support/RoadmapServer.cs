using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>The service as a developer starts it: a fresh database with the real data, and tokens of its own development key.</summary>
public class RoadmapServer : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("roadmaptracker").FullName;
    private readonly TestStorage _storage;
    private readonly ConcurrentQueue<ReadSession> _sessions = [];

    public RoadmapServer() => _storage = new TestStorage(_folder);

    /// <summary>Where the contents of uploaded files are.</summary>
    public string FileFolder => Path.Combine(_folder, "files");

    /// <summary>Sends an operation and reads the answer, whatever its status.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? token = null)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends an operation that has to succeed and gives its data.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null, string? token = null)
    {
        var answer = await AskAsync(query, variables, token);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Sends an operation that has to succeed and counts the statements it took.</summary>
    public async Task<(JsonElement Data, int Statements)> CountStatementsAsync(string query, object? variables = null)
    {
        // The comment makes it a question that nobody has asked, whose answer is not kept.
        JsonElement data = default;
        var count = await StatementsOfAsync(async () => data = await DataAsync($"{query}\n# {Guid.NewGuid()}", variables));
        return (data, count);
    }

    /// <summary>Counts the statements that some requests take.</summary>
    public async Task<int> StatementsOfAsync(Func<Task> requests)
    {
        _sessions.Clear();
        await requests();
        return _sessions.Sum(session => session.StatementCount);
    }

    /// <summary>A token as <c>token --role …</c> prints it.</summary>
    public string Token(ActorRole role, string[]? organisations = null, string[]? roundtables = null, string? name = null)
    {
        // The host reads the key when it first needs it, which is now at the latest.
        var key = DevelopmentKey.LoadOrCreate(Path.Combine(_folder, "key.pem"));
        var holder = new DevelopmentTokenHolder(name ?? $"test {role}", role, organisations ?? [], roundtables ?? []);
        return DevelopmentTokens.Issue(key, holder, TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Authentication:DevelopmentKey", Path.Combine(_folder, "key.pem"));
        builder.UseSetting("Files:Folder", FileFolder);
        foreach (var (name, value) in _storage.Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddScoped(request =>
        {
            var session = new ReadSession(request.GetRequiredService<ReadPool>());
            _sessions.Enqueue(session);
            return session;
        }));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _storage.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

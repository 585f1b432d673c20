using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <content>What is left in the files of SQLite, byte by byte.</content>
public sealed partial class ErasureTests
{
    [Fact]
    public async Task Erased_person_is_in_no_table_file_log_or_backup_and_the_audit_stands()
    {
        var person = await RegisterAsync($"{Canary} Person");
        foreach (var other in Enumerable.Range(0, 40)) await RegisterAsync($"Neighbour {other}");
        var request = await server.DoAsync(person, "requestRepresentation", new { organisation = "kenya", note = $"{Canary} asks." });
        await server.DoAsync(_kenya, "confirmRepresentation", request.Next());
        await server.DoAsync(_office, "appointSecretariat", new { account = (await AccountAsync(person)).Text("id"), roundtable = "rt-4", from = "2020-01-01", reason = $"{Canary} is apt." });
        foreach (var time in Enumerable.Range(0, 5))
            await server.DoAsync(person, "correctAccount", new { version = (await AccountAsync(person)).Number("version"), name = $"{Canary} Person {time}", email = $"{Canary}{time}@example.org" });
        var draft = await server.DoAsync(person, "draftVolunteerOffer", Offer($"{Canary}4@example.org"));
        var foreign = await server.DoAsync(server.Token(ActorRole.Representative, organisations: ["ghana"]), "draftVolunteerOffer", Offer($"{Canary}foreign@example.org", "ghana"));
        await server.DoAsync(_kenya, "updateVolunteerOffer", (await server.DoAsync(_kenya, "draftVolunteerOffer", Offer($"{Canary}late@example.org"))).Next(("contact", null)));
        Assert.NotEmpty(FilesWith(Canary));

        await server.DoAsync(_office, "eraseOfferContact", foreign.Next());
        var erased = await server.DoAsync(person, "eraseAccount", new { version = (await AccountAsync(person)).Number("version") }, "status");

        Assert.Equal("ERASED", erased.Text("status"));
        Assert.Equal(JsonValueKind.Null, (await server.DataAsync($$"""{ node(id: "{{draft.Text("id")}}") { ... on VolunteerOffer { contact { name } } } }""", token: _kenya)).At("node.contact").ValueKind);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (FilesWith(Canary).Length > 0) await Task.Delay(100, patience.Token);
        var backup = Path.Combine(Path.GetDirectoryName(Database)!, "backup.db");
        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{backup}'";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(FilesWith(Canary));
        await using var scope = server.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<AuditReads>().VerifyAsync(null, TestContext.Current.CancellationToken)).Fault);
    }

    private string Database => new SqliteConnectionStringBuilder(server.Services.GetRequiredService<TrackerDataOptions>().ConnectionString).DataSource;

    private string[] FilesWith(string text) =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(Database)!, "*", SearchOption.AllDirectories)
            .Where(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0),
    ];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

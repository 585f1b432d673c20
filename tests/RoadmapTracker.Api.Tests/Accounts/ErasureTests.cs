using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>What is erased is nowhere any more.</summary>
public sealed partial class ErasureTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    // Made up, and unlike anything else in the database.
    private const string Canary = "Zq7Canary";

    private readonly string _office = server.Token(ActorRole.Office, name: "office");
    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"], name: "kenya");

    [Fact]
    public async Task Whoever_signs_in_after_erasure_is_somebody_new()
    {
        var person = await RegisterAsync("Once and again");
        var before = await AccountAsync(person);
        var invitation = await server.DoAsync(_kenya, "inviteRepresentative", new { account = before.Text("id"), organisation = "kenya" });
        await server.DoAsync(person, "acceptRepresentation", invitation.Next());

        await server.DoAsync(person, "eraseAccount", new { version = before.Number("version") });

        var viewer = (await server.DataAsync("{ viewer { account { id } organisations { slug } } exportMyData }", token: person)).At("viewer");
        Assert.Equal(JsonValueKind.Null, viewer.At("account").ValueKind);
        Assert.Empty(viewer.At("organisations").EnumerateArray());
        await RegisterAsync("Once and again");
        Assert.NotEqual(before.Text("id"), (await AccountAsync(person)).Text("id"));
    }

    [Fact]
    public async Task Only_the_person_and_the_office_erase()
    {
        var person = await RegisterAsync("Not yours");
        var account = await AccountAsync(person);
        object input = new { id = account.Text("id"), version = account.Number("version") };

        foreach (var token in new[] { _kenya, server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]), await RegisterAsync("Stranger") })
            Assert.Equal("FORBIDDEN", (await server.RefusedAsync(token, "eraseAccount", input)).Text("code"));
        Assert.Equal("ERASED", (await server.DoAsync(_office, "eraseAccount", input, "status")).Text("status"));
    }

    [Fact]
    public async Task Export_holds_everything_about_the_caller_and_nothing_of_others_who_share_the_address()
    {
        var person = await RegisterAsync("Exported Person", "shared@example.org");
        await server.DoAsync(person, "requestRepresentation", new { organisation = "mali", note = "An exported note." });
        await server.DoAsync(_kenya, "draftVolunteerOffer", Offer("shared@example.org", name: "Another Contact"));

        var text = (await server.DataAsync("{ exportMyData }", token: person)).Text("exportMyData")!;

        using var export = JsonDocument.Parse(text);
        Assert.Equal(("Exported Person", "Exported Person"), (export.RootElement.Text("person.name"), export.RootElement.Text("person.subject")));
        Assert.Equal("An exported note.", export.RootElement.Text("representations.0.note"));
        Assert.Equal(["registerAccount", "requestRepresentation"], export.RootElement.At("changes").Texts("action"));
        Assert.Empty(export.RootElement.At("contactOf").EnumerateArray());
    }

    private static object Offer(string email, string organisation = "kenya", string name = $"{Canary} Contact") => new
    {
        organisation,
        motivation = "To help.",
        targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
        contact = new { name, email },
    };

    private async Task<string> RegisterAsync(string name, string email = "person@example.org")
    {
        var token = server.Token(ActorRole.Representative, name: name.Split(' ')[0] == Canary ? "a person" : name);
        await server.DoAsync(token, "registerAccount", new { name, email });
        return token;
    }

    private async Task<JsonElement> AccountAsync(string token) => (await server.DataAsync("{ viewer { account { id version } } }", token: token)).At("viewer.account");
}

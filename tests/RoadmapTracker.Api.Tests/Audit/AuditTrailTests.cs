using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Audit;

/// <summary>Who sees what of the audit.</summary>
public sealed class AuditTrailTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _office = server.Token(ActorRole.Office, name: "office");

    [Fact]
    public async Task Each_mutation_has_one_entry_with_actor_versions_and_changed_fields()
    {
        var chad = server.Token(ActorRole.Representative, organisations: ["chad"], name: "chad");
        var draft = await server.DoAsync(chad, "draftVolunteerOffer", Offer("chad"));
        await server.DoAsync(chad, "submitVolunteerOffer", draft.Next());

        var trail = await server.DataAsync(
            "query ($subject: ID) { auditTrail(where: { subject: $subject }) { nodes { action subjectKind subject versionBefore versionAfter account { id } changes { field before after } } } }",
            new { subject = draft.Text("id") },
            chad);

        var entries = trail.At("auditTrail.nodes");
        Assert.Equal(["submitVolunteerOffer", "draftVolunteerOffer"], entries.Texts("action"));
        Assert.Equal((1, 2), (entries.Number("0.versionBefore"), entries.Number("0.versionAfter")));
        Assert.Equal(draft.Text("id"), entries.Text("0.subject"));
        Assert.NotNull(entries.Text("0.account.id"));
        Assert.Contains(
            ("status", "DRAFT", "SUBMITTED"),
            entries.At("0.changes").EnumerateArray().Select(change => (change.Text("field")!, change.Text("before")!, change.Text("after")!)));
    }

    [Fact]
    public async Task Organisation_sees_its_own_entries_the_office_all_and_others_none()
    {
        const string Query = "{ auditTrail(first: 100) { nodes { changes { after } } } }";
        var mali = server.Token(ActorRole.Representative, organisations: ["mali"], name: "mali");
        await server.DoAsync(mali, "draftVolunteerOffer", Offer("mali", "Canary of a draft."));

        foreach (var token in new[] { mali, _office })
            Assert.Contains("Canary of a draft.", (await server.DataAsync(Query, token: token)).ToString(), StringComparison.Ordinal);
        foreach (var token in new[] { server.Token(ActorRole.Representative, organisations: ["togo"]), server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]) })
            Assert.Empty((await server.DataAsync(Query, token: token)).At("auditTrail.nodes").EnumerateArray());
        Assert.Equal("UNAUTHENTICATED", (await server.AskAsync(Query)).Text("errors.0.extensions.code"));
    }

    [Fact]
    public async Task Contact_person_is_in_no_entry()
    {
        var fiji = server.Token(ActorRole.Representative, organisations: ["fiji"], name: "fiji");
        await server.DoAsync(fiji, "draftVolunteerOffer", Offer("fiji"));

        var trail = (await server.DataAsync("{ auditTrail(first: 100) { nodes { changes { field before after } } } }", token: _office)).ToString();

        Assert.DoesNotContain("Canary Contact", trail, StringComparison.Ordinal);
        Assert.Contains("(personal)", trail, StringComparison.Ordinal);
    }

    private static object Offer(string organisation, string motivation = "To help.") => new
    {
        organisation,
        motivation,
        targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
        contact = new { name = "Canary Contact", email = "canary@example.org" },
    };
}

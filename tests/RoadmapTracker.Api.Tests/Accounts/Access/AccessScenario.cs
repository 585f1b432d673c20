using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts.Access;

/// <summary>Made-up content of Kenya and of roundtable 1A, with a canary in whatever is not public, and those who ask for it.</summary>
internal sealed class AccessScenario
{
    public const string Canary = "CANARY";

    private AccessScenario(RoadmapServer server) => Viewers =
    [
        ("anonymous", null),
        ("representative", server.Token(ActorRole.Representative, organisations: ["kenya"], name: "of Kenya")),
        ("foreign representative", server.Token(ActorRole.Representative, organisations: ["ghana"], name: "of Ghana")),
        ("secretariat", server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"], name: "of 1A")),
        ("foreign secretariat", server.Token(ActorRole.Secretariat, roundtables: ["rt-3c"], name: "of 3C")),
        ("Office", server.Token(ActorRole.Office, name: "of the Office")),
    ];

    /// <summary>Who asks, in the order of the columns.</summary>
    public IReadOnlyList<(string Name, string? Token)> Viewers { get; }

    /// <summary>Objects by what they are called in the matrix: their type and id.</summary>
    public Dictionary<string, (string Type, string Id)> Objects { get; } = new(StringComparer.Ordinal);

    private string Representative => Viewers[1].Token!;

    private string Office => Viewers[^1].Token!;

    public static async Task<AccessScenario> BuildAsync(RoadmapServer server)
    {
        var scenario = new AccessScenario(server);
        await scenario.AddOffersAsync(server);
        await scenario.AddFeedbackAsync(server);
        await scenario.AddProgressAsync(server);
        await scenario.AddPeopleAsync(server);
        await scenario.AddChampionsAsync(server);
        var known = await server.DataAsync(
            """
            { organisation(slug: "kenya") { id } roundtable(slug: "rt-1a") { id memberships(first: 1) { nodes { id } } } recommendation(code: "1A") { id }
              }
            """);
        scenario.Objects["organisation"] = ("Organisation", known.Text("organisation.id")!);
        scenario.Objects["roundtable"] = ("Roundtable", known.Text("roundtable.id")!);
        scenario.Objects["membership"] = ("RoundtableMembership", known.Text("roundtable.memberships.nodes.0.id")!);
        return scenario;
    }

    private async Task AddOffersAsync(RoadmapServer server)
    {
        Add("drafted offer", "VolunteerOffer", await server.DoAsync(Representative, "draftVolunteerOffer", Offer("CANARY of a draft.")));
        var submitted = await server.DoAsync(Representative, "draftVolunteerOffer", Offer("For all to read."));
        Add("submitted offer", "VolunteerOffer", await server.DoAsync(Representative, "submitVolunteerOffer", submitted.Next()));
        var decided = await server.DoAsync(Representative, "submitVolunteerOffer", (await server.DoAsync(Representative, "draftVolunteerOffer", Offer("Decided."))).Next());
        decided = await server.DoAsync(Office, "beginOfferReview", decided.Next());
        Add("decided offer", "VolunteerOffer", await server.DoAsync(
            Office, "acceptVolunteerOffer", decided.Next(("outcome", new { whyNotYet = "A commitment is being written." }))));
    }

    private async Task AddFeedbackAsync(RoadmapServer server)
    {
        Add("theme", "Theme", await server.DoAsync(Office, "addTheme", new { slug = "affordability", names = new { english = "Affordability" } }));
        Add("drafted feedback", "Feedback", await server.DoAsync(Representative, "draftFeedback", Feedback("1B", "CANARY of a draft.")));
        var submitted = await server.DoAsync(Representative, "draftFeedback", Feedback("1A", "For all to read."));
        Add("submitted feedback", "Feedback", await server.DoAsync(Representative, "submitFeedback", submitted.Next()));
    }

    private async Task AddProgressAsync(RoadmapServer server)
    {
        var commitment = await server.DoAsync(Office, "openCommitment", new
        {
            title = "Connect schools",
            origin = "PLEDGE",
            leads = new[] { "kenya" },
            successCriteria = "All are online.",
            startsOn = "2020-07-01",
            interval = "QUARTERLY",
            recommendations = new[] { "1A" },
            roundtable = "rt-1a",
        });
        Add("commitment", "Commitment", commitment);
        Add("drafted record", "ProgressRecord", await server.DoAsync(Representative, "draftProgress", Record(commitment, "CANARY of a draft.")));
        var submitted = await server.DoAsync(Representative, "draftProgress", Record(commitment, "For all to read."));
        Add("submitted record", "ProgressRecord", await server.DoAsync(Representative, "submitProgress", submitted.Next()));
        var verified = await server.DoAsync(Representative, "submitProgress", (await server.DoAsync(Representative, "draftProgress", Record(commitment, "Verified."))).Next());
        verified = await server.DoAsync(Office, "beginProgressReview", verified.Next());
        Add("verified record", "ProgressRecord", await server.DoAsync(
            Office, "verifyProgress", verified.Next(("assessedStatus", "LIMITED"), ("reason", "By the list."))));
        Objects["imported record"] = ("ProgressRecord", (await server.DataAsync("""{ progressRecord(code: "upd-001") { id } }""")).Text("progressRecord.id")!);
    }

    private async Task AddPeopleAsync(RoadmapServer server)
    {
        Add("account", "Account", await server.DoAsync(Representative, "registerAccount", new { name = "CANARY person", email = "CANARY@example.org" }));
        Add("representation", "Representation", await server.DoAsync(Representative, "requestRepresentation", new { organisation = "uganda", note = "CANARY note" }));
        var other = server.Token(ActorRole.Representative, name: "appointee");
        var appointee = await server.DoAsync(other, "registerAccount", new { name = "CANARY appointee", email = "CANARY2@example.org" });
        Add("request", "Representation", await server.DoAsync(other, "requestRepresentation", new { organisation = "kenya", note = "CANARY request" }));
        Add("appointment", "SecretariatAppointment", await server.DoAsync(
            Office, "appointSecretariat", new { account = appointee.Text("id"), roundtable = "rt-1a", from = "2021-01-01", reason = "CANARY reason" }));
    }

    private async Task AddChampionsAsync(RoadmapServer server)
    {
        var score = new { score = 0.5, reason = "Read in its offer." };
        Add("assessment", "CandidateAssessment", await server.DoAsync(
            Office, "assessCandidate", new { roundtable = "rt-1a", organisation = "kenya", experience = score, engagement = score }));
        var proposed = await server.DataAsync("""{ championSlates(roundtable: "rt-1a", size: 2) { fingerprint } }""", token: Office);
        Add("decision", "ChampionDecision", await server.DoAsync(Office, "decideChampions", new
        {
            roundtable = "rt-1a",
            organisations = new[] { "unesco" },
            from = "2030-01-01",
            reason = "For all to read.",
            size = 2,
            proposal = proposed.Text("championSlates.fingerprint"),
        }));
    }

    private void Add(string name, string type, JsonElement made) => Objects[name] = (type, made.Text("id")!);

    private static object Offer(string motivation) => new
    {
        organisation = "kenya",
        motivation,
        expertise = "Networks.",
        engagement2019 = "Took part.",
        targets = new[] { new { subject = new { roundtable = "rt-1a" }, capacity = "LEAD" } },
        contact = new { name = "CANARY contact", email = "CANARY-contact@example.org" },
    };

    private static object Feedback(string recommendation, string text) => new
    {
        organisation = "kenya",
        recommendation,
        position = "SUPPORT",
        text,
        themes = new[] { "affordability" },
    };

    private static object Record(JsonElement commitment, string narrative) => new
    {
        organisation = "kenya",
        commitment = commitment.Text("id"),
        date = "2021-06-30",
        narrative,
        reportedStatus = "LIMITED",
        recommendations = new[] { "1A" },
        area = "digital-inclusion",
        action = "act-1-1",
        evidence = new[]
        {
            new { title = "For all", url = "https://example.org/public", visibility = "PUBLIC" },
            new { title = "CANARY list", url = "https://example.org/CANARY", visibility = "OFFICE_ONLY" },
        },
    };
}

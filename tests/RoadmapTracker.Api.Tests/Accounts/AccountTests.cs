using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>How people come to speak for organisations and to support roundtables, over HTTP with tokens that say nothing of it.</summary>
public sealed class AccountTests(KestrelServer server) : IClassFixture<KestrelServer>
{
    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"], name: "kenya");
    private readonly string _ghana = server.Token(ActorRole.Representative, organisations: ["ghana"], name: "ghana");
    private readonly string _office = server.Token(ActorRole.Office, name: "office");

    [Fact]
    public async Task Person_speaks_for_an_organisation_once_it_has_confirmed_the_request()
    {
        var ada = await RegisterAsync("Ada");
        var request = await server.DoAsync(ada, "requestRepresentation", new { organisation = "kenya", note = "I work for the ministry." });
        Assert.Equal("FORBIDDEN", (await server.RefusedAsync(ada, "draftVolunteerOffer", Offer("kenya"))).Text("code"));
        Assert.Equal("NOT_FOUND", (await server.RefusedAsync(_ghana, "confirmRepresentation", request.Next())).Text("code"));
        Assert.Equal("FORBIDDEN", (await server.RefusedAsync(ada, "confirmRepresentation", request.Next())).Text("code"));

        var confirmed = await server.DoAsync(_kenya, "confirmRepresentation", request.Next(), "status account { holder { name } }");

        Assert.Equal(("ACTIVE", "Ada"), (confirmed.Text("status"), confirmed.Text("account.holder.name")));
        var viewer = (await server.DataAsync("{ viewer { role organisations { slug } account { representations(statuses: [ACTIVE]) { totalCount } } } }", token: ada)).At("viewer");
        Assert.Equal(["kenya"], viewer.At("organisations").Texts("slug"));
        Assert.Equal(1, viewer.Number("account.representations.totalCount"));
        await server.DoAsync(ada, "draftVolunteerOffer", Offer("kenya"));

        await server.DoAsync(ada, "endRepresentation", confirmed.Next(("reason", "I move on.")));

        Assert.Equal("FORBIDDEN", (await server.RefusedAsync(ada, "draftVolunteerOffer", Offer("kenya"))).Text("code"));
    }

    [Fact]
    public async Task Person_speaks_for_several_organisations_and_supports_a_roundtable_at_once()
    {
        var grace = await RegisterAsync("Grace");
        var account = await AccountIdAsync(grace);
        var invitation = await server.DoAsync(_kenya, "inviteRepresentative", new { account, organisation = "kenya" });
        var other = await server.DoAsync(_office, "inviteRepresentative", new { account, organisation = "ghana" });
        await server.DoAsync(grace, "acceptRepresentation", invitation.Next());
        await server.DoAsync(grace, "acceptRepresentation", other.Next());
        await server.DoAsync(_office, "appointSecretariat", new { account, roundtable = "rt-1a", from = "2020-01-01" });

        var viewer = (await server.DataAsync("{ viewer { role organisations { slug } roundtables { slug } } }", token: grace)).At("viewer");

        Assert.Equal("SECRETARIAT", viewer.Text("role"));
        Assert.Equal(["ghana", "kenya"], viewer.At("organisations").Texts("slug").Order());
        Assert.Equal(["rt-1a"], viewer.At("roundtables").Texts("slug"));
        await server.DoAsync(grace, "draftVolunteerOffer", Offer("kenya"));
        await server.DoAsync(grace, "draftVolunteerOffer", Offer("ghana"));
    }

    [Theory]
    [InlineData("2020-01-01", null, true)]
    [InlineData("2020-01-01", "2020-02-01", false)]
    [InlineData("2099-01-01", null, false)]
    public async Task Secretariat_supports_its_roundtable_between_the_dates_of_the_appointment(string from, string? to, bool supports)
    {
        var person = await RegisterAsync($"Secretary {from} {to}");
        await server.DoAsync(_office, "appointSecretariat", new { account = await AccountIdAsync(person), roundtable = "rt-4", from, to });

        var roundtables = (await server.DataAsync("{ viewer { roundtables { slug } } }", token: person)).At("viewer.roundtables").Texts("slug");

        Assert.Equal(supports ? ["rt-4"] : [], roundtables);
    }

    [Fact]
    public async Task Only_the_office_appoints_secretariats_and_disables_accounts()
    {
        var person = await RegisterAsync("Nobody");
        var account = await AccountIdAsync(person);
        foreach (var token in new[] { person, _kenya, server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]) })
        {
            Assert.Equal("FORBIDDEN", (await server.RefusedAsync(token, "appointSecretariat", new { account, roundtable = "rt-1a", from = "2020-01-01" })).Text("code"));
            Assert.Equal("FORBIDDEN", (await server.RefusedAsync(token, "disableAccount", new { id = account, version = 2, reason = "No." })).Text("code"));
        }
    }

    [Fact]
    public async Task Disabled_account_loses_the_rights_of_the_token_too()
    {
        var nepal = server.Token(ActorRole.Representative, organisations: ["nepal"], name: "of nepal");
        var office = server.Token(ActorRole.Office, name: "another of the office");
        var draft = await server.DoAsync(nepal, "draftVolunteerOffer", Offer("nepal"));
        var account = await server.DoAsync(nepal, "registerAccount", new { name = "Of Nepal", email = "of@nepal.example" });
        var ofOffice = await server.DoAsync(office, "registerAccount", new { name = "Of the Office", email = "of@office.example" });

        account = await server.DoAsync(_office, "disableAccount", account.Next(("reason", "Left.")));
        await server.DoAsync(_office, "disableAccount", ofOffice.Next(("reason", "Left.")));

        foreach (var token in new[] { nepal, office })
        {
            Assert.Equal("FORBIDDEN", (await server.RefusedAsync(token, "submitVolunteerOffer", draft.Next())).Text("code"));
            Assert.Equal("FORBIDDEN", (await server.RefusedAsync(token, "registerOrganisation", new { name = "New", kind = "OTHER" })).Text("code"));
            var seen = await server.DataAsync($$"""{ viewer { role organisations { slug } } node(id: "{{draft.Text("id")}}") { id } }""", token: token);
            Assert.Equal("DISABLED", seen.Text("viewer.role"));
            Assert.Empty(seen.At("viewer.organisations").EnumerateArray());
            Assert.Equal(JsonValueKind.Null, seen.At("node").ValueKind);
        }

        await server.DoAsync(_office, "enableAccount", account.Next());
        await server.DoAsync(nepal, "withdrawVolunteerOffer", draft.Next());
    }

    [Fact]
    public async Task Person_is_seen_by_themselves_the_office_and_their_organisations_only()
    {
        const string Canary = "Canary Person";
        var person = await RegisterAsync(Canary);
        var account = await AccountIdAsync(person);
        await server.DoAsync(_ghana, "inviteRepresentative", new { account, organisation = "ghana" });
        await server.DoAsync(person, "requestRepresentation", new { organisation = "kenya" });
        var query = $$"""
            {
              node(id: "{{account}}") { ... on Account { holder { name email } } }
              accounts(first: 100) { nodes { holder { name email } } }
              kenya: organisation(slug: "kenya") { representations(first: 100) { nodes { account { holder { name email } } } } }
              ghana: organisation(slug: "ghana") { representations(first: 100) { nodes { account { holder { name email } } } } }
            }
            """;

        foreach (var token in new[] { person, _office, _kenya })
            Assert.Contains(Canary, (await server.DataAsync(query, token: token)).ToString(), StringComparison.Ordinal);
        foreach (var token in new[] { null, _ghana, server.Token(ActorRole.Representative), server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]) })
        {
            var seen = await server.DataAsync(query, token: token);
            Assert.DoesNotContain(Canary, seen.ToString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Null, seen.At("node").ValueKind);
        }
    }

    [Fact]
    public async Task Only_one_request_or_representation_stands_at_a_time()
    {
        var person = await RegisterAsync("Twice");
        var request = await server.DoAsync(person, "requestRepresentation", new { organisation = "kenya" });

        Assert.Equal("AlreadyExistsError", (await server.RefusedAsync(person, "requestRepresentation", new { organisation = "kenya" })).Text("__typename"));
        await server.DoAsync(_kenya, "declineRepresentation", request.Next(("reason", "Unknown here.")));
        await server.DoAsync(person, "requestRepresentation", new { organisation = "kenya" });
    }

    [Fact]
    public async Task Viewer_is_told_what_waits_for_them_and_for_nobody_else()
    {
        const string Query = """
            { viewer { representationRequests(first: 100) { nodes { id } } invitations { nodes { id } } offersToReview(first: 100) { nodes { id } } } }
            """;
        var benin = server.Token(ActorRole.Representative, organisations: ["benin"], name: "benin");
        var person = await RegisterAsync("Waiting");
        var request = (await server.DoAsync(person, "requestRepresentation", new { organisation = "benin" })).Text("id");
        var invitation = (await server.DoAsync(_ghana, "inviteRepresentative", new { account = await AccountIdAsync(person), organisation = "ghana" })).Text("id");
        var draft = await server.DoAsync(benin, "draftVolunteerOffer", new
        {
            organisation = "benin",
            motivation = "To help.",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
            contact = new { name = "A Contact", email = "contact@example.org" },
        });
        var offer = (await server.DoAsync(benin, "submitVolunteerOffer", draft.Next())).Text("id");

        foreach (var (token, waiting) in new[] { (person, invitation), (benin, request), (_ghana, null), (_office, request), (_office, offer) })
        {
            var told = (await server.DataAsync(Query, token: token)).ToString();
            string?[] all = [request, invitation, offer];
            if (waiting is not null) Assert.Contains(waiting, told, StringComparison.Ordinal);
            if (token != _office) Assert.All(all.Where(id => id != waiting), id => Assert.DoesNotContain(id!, told, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Viewer_is_told_of_records_to_review_and_of_what_came_back()
    {
        const string Query =
            "{ viewer { recordsToReview(last: 100) { nodes { id } } returnedRecords(last: 100) { nodes { id } } disputesToAnswer(last: 100) { nodes { id } } } }";
        var benin = server.Token(ActorRole.Representative, organisations: ["benin"], name: "benin");
        var of1A = server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"], name: "of 1A");
        var of3C = server.Token(ActorRole.Secretariat, roundtables: ["rt-3c"], name: "of 3C");
        var commitment = await server.DoAsync(_office, "openCommitment", new
        {
            title = "Connect schools",
            origin = "PLEDGE",
            leads = new[] { "benin" },
            successCriteria = "All are online.",
            startsOn = "2020-07-01",
            interval = "QUARTERLY",
            recommendations = new[] { "1A" },
            roundtable = "rt-1a",
        });
        var submitted = await SubmitAsync();
        var returned = await server.DoAsync(of1A, "beginProgressReview", (await SubmitAsync()).Next());
        returned = await server.DoAsync(of1A, "returnProgress", returned.Next(("reason", "Say where.")));
        var disputed = await server.DoAsync(of1A, "beginProgressReview", (await SubmitAsync()).Next());
        disputed = await server.DoAsync(of1A, "disputeProgress", disputed.Next(("reason", "The list says otherwise.")));

        await AssertToldAsync(of1A, review: [submitted]);
        await AssertToldAsync(_office, review: [submitted]);
        await AssertToldAsync(of3C);
        await AssertToldAsync(_ghana);
        await AssertToldAsync(benin, returned: [returned], disputed: [disputed]);

        async Task<JsonElement> SubmitAsync()
        {
            var draft = await server.DoAsync(benin, "draftProgress", new
            {
                organisation = "benin",
                commitment = commitment.Text("id"),
                date = "2021-06-30",
                narrative = "Made up.",
                reportedStatus = "LIMITED",
                recommendations = new[] { "1A" },
            });
            return await server.DoAsync(benin, "submitProgress", draft.Next());
        }

        async Task AssertToldAsync(string token, JsonElement[]? review = null, JsonElement[]? returned = null, JsonElement[]? disputed = null)
        {
            var viewer = (await server.DataAsync(Query, token: token)).At("viewer");
            foreach (var (list, expected) in new[] { ("recordsToReview", review), ("returnedRecords", returned), ("disputesToAnswer", disputed) })
            {
                // The Office is also told of what other tests handed in.
                var told = viewer.At($"{list}.nodes").Texts("id").ToList();
                if (token != _office) Assert.Equal((expected ?? []).Select(record => record.Text("id")), told);
                else Assert.All(expected ?? [], record => Assert.Contains(record.Text("id"), told));
            }
        }
    }

    [Fact]
    public async Task Viewer_may_call_what_token_and_account_together_give()
    {
        const string Query = "{ viewer { mayCall } }";
        var person = await RegisterAsync("Called");
        var before = (await server.DataAsync(Query, token: person)).At("viewer.mayCall").ToString();
        var account = await AccountIdAsync(person);
        await server.DoAsync(_office, "appointSecretariat", new { account, roundtable = "rt-1a", from = "2020-01-01", reason = "Made up." });
        var after = (await server.DataAsync(Query, token: person)).At("viewer.mayCall").ToString();
        var version = (await server.DataAsync("{ viewer { account { version } } }", token: person)).Number("viewer.account.version");
        await server.DoAsync(_office, "disableAccount", new { id = account, version, reason = "Made up." });
        var disabled = (await server.DataAsync(Query, token: person)).At("viewer.mayCall");

        Assert.Contains("requestRepresentation", before, StringComparison.Ordinal);
        Assert.DoesNotContain("verifyProgress", before, StringComparison.Ordinal);
        Assert.Contains("verifyProgress", after, StringComparison.Ordinal);
        Assert.DoesNotContain("draftProgress", after, StringComparison.Ordinal);
        Assert.Empty(disabled.EnumerateArray());
    }

    [Fact]
    public async Task Whoever_has_not_registered_asks_for_nothing() =>
        Assert.Equal(
            "FORBIDDEN",
            (await server.RefusedAsync(server.Token(ActorRole.Representative, name: "unregistered"), "requestRepresentation", new { organisation = "kenya" })).Text("code"));

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Subscriber_who_lost_the_right_is_shown_what_anybody_is(Transport transport)
    {
        var person = await RegisterAsync($"Listener {transport}");
        var invitation = await server.DoAsync(_office, "inviteRepresentative", new { account = await AccountIdAsync(person), organisation = "kenya" });
        var representation = await server.DoAsync(person, "acceptRepresentation", invitation.Next());
        await using var listener = await Subscriber.OpenAsync(server, transport, "ProgressSubmitted", token: person);

        await SubmitProgressAsync();
        Assert.Equal(["The list"], (await listener.NextAsync()).At("evidence").Texts("title"));
        await server.DoAsync(_kenya, "endRepresentation", representation.Next());
        await SubmitProgressAsync();

        Assert.Empty((await listener.NextAsync()).At("evidence").EnumerateArray());
    }

    [Fact]
    public async Task Request_of_somebody_signed_in_takes_one_statement_more()
    {
        const string Query = "{ volunteerOffers(first: 3) { nodes { id } } }";
        var person = await RegisterAsync("Counted");

        var anonymous = await server.StatementsOfAsync(() => server.DataAsync($"{Query} # {Guid.NewGuid()}"));
        var signedIn = await server.StatementsOfAsync(() => server.DataAsync($"{Query} # {Guid.NewGuid()}", token: person));

        Assert.Equal(anonymous + 1, signedIn);
    }

    private static object Offer(string organisation) => new
    {
        organisation,
        motivation = "To help.",
        targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
    };

    private async Task<string> RegisterAsync(string name)
    {
        var token = server.Token(ActorRole.Representative, name: name);
        await server.DoAsync(token, "registerAccount", new { name, email = "person@example.org" });
        return token;
    }

    private async Task<string> AccountIdAsync(string token) => (await server.DataAsync("{ viewer { account { id } } }", token: token)).Text("viewer.account.id")!;

    private async Task SubmitProgressAsync()
    {
        var draft = await server.DoAsync(_kenya, "draftProgress", new
        {
            organisation = "kenya",
            date = "2021-06-30",
            narrative = "With evidence.",
            reportedStatus = "LIMITED",
            recommendations = new[] { "1A" },
            evidence = new[] { new { title = "The list", url = "https://example.org/list", visibility = "OFFICE_ONLY" } },
        });
        await server.DoAsync(_kenya, "submitProgress", draft.Next());
    }
}

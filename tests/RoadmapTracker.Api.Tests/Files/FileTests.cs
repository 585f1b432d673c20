using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Files;

/// <summary>Evidence that is a file, from the upload to whoever may have it.</summary>
public sealed class FileTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private const string Uploaded = "{ storedFile { id path name mediaType length contentHash } errors { ... on Error { code message field } } }";

    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"], name: "of Kenya");
    private readonly string _ghana = server.Token(ActorRole.Representative, organisations: ["ghana"], name: "of Ghana");
    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task File_is_kept_and_given_back_as_a_download()
    {
        var file = await UploadAsync(_kenya, "A report.", "Jahresbericht “2021”.exe");

        using var response = await GetAsync(file.Text("path")!, _kenya);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("A report.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Jahresbericht “2021”.txt", response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal($"\"{file.Text("contentHash")}\"", response.Headers.ETag?.Tag);
        Assert.True(response.Headers.CacheControl is { Private: true, NoCache: true });
    }

    [Fact]
    public async Task File_is_given_in_parts_and_not_again_to_who_has_it()
    {
        var file = await UploadAsync(_kenya, "0123456789", "digits.txt");
        var path = file.Text("path")!;

        using var part = await GetAsync(path, _kenya, request => request.Headers.Range = new RangeHeaderValue(2, 4));
        using var beyond = await GetAsync(path, _kenya, request => request.Headers.Range = new RangeHeaderValue(20, 30));
        using var same = await GetAsync(path, _kenya, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{file.Text("contentHash")}\"")));
        using var head = await GetAsync(path, _kenya, request => request.Method = HttpMethod.Head);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("234", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 10), (head.StatusCode, head.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Upload_is_audited_and_repeated_under_one_key_gives_the_same_file()
    {
        var key = Guid.NewGuid().ToString();
        var first = await SendAsync(_kenya, Bytes("Sent twice."), "twice.txt", key: key);
        var second = await SendAsync(_kenya, Bytes("Sent twice."), "twice.txt", key: key);
        var id = first.Text("data.uploadFile.storedFile.id");
        var trail = (await server.DataAsync(
            "query ($subject: ID) { auditTrail(where: { subject: $subject }) { nodes { action subject } } }", new { subject = id }, _office)).At("auditTrail.nodes");

        Assert.NotNull(id);
        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(["uploadFile"], trail.Texts("action"));
    }

    [Fact]
    public async Task Erasing_a_person_takes_the_name_from_their_files()
    {
        var person = server.Token(ActorRole.Representative, organisations: ["mali"], name: "who goes");
        var file = await UploadAsync(person, "Stays.", "CV of Canary Person.txt");
        var version = (await server.DataAsync("{ viewer { account { version } } }", token: person)).Number("viewer.account.version");

        await server.DoAsync(person, "eraseAccount", new { version });

        var kept = await server.DataAsync("query ($id: ID!) { node(id: $id) { ... on StoredFile { name } } }", new { id = file.Text("id") }, _office);
        Assert.Equal("file.txt", kept.Text("node.name"));
    }

    [Fact]
    public async Task File_that_no_evidence_names_is_its_uploaders_and_the_offices()
    {
        var path = (await UploadAsync(_kenya, "Not shown to anybody yet.", "a.txt")).Text("path")!;

        await AssertSeenAsync(path, (_kenya, true), (_office, true), (_ghana, false), (null, false));
    }

    [Fact]
    public async Task Public_evidence_of_a_public_record_is_everybodys()
    {
        var file = await UploadAsync(_kenya, "Shown to all.", "b.txt");
        var draft = await DraftAsync(_kenya, file, "PUBLIC");
        var colleague = server.Token(ActorRole.Representative, organisations: ["kenya"], name: "another of Kenya");

        await AssertSeenAsync(file.Text("path")!, (_kenya, true), (colleague, true), (_office, true), (_ghana, false), (null, false));
        await server.DoAsync(_kenya, "submitProgress", draft.Next());
        await AssertSeenAsync(file.Text("path")!, (_kenya, true), (colleague, true), (_office, true), (_ghana, true), (null, true));
    }

    [Fact]
    public async Task Evidence_for_the_office_is_its_and_the_reporters()
    {
        var file = await UploadAsync(_kenya, "CANARY for the Office.", "CANARY.txt");
        var record = await server.DoAsync(_kenya, "submitProgress", (await DraftAsync(_kenya, file, "OFFICE_ONLY")).Next());
        var secretariat = server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]);

        await AssertSeenAsync(file.Text("path")!, (_kenya, true), (_office, true), (_ghana, false), (secretariat, false), (null, false));
        foreach (var token in new[] { _ghana, secretariat, null })
        {
            var seen = await server.AskAsync(
                "query ($record: ID!, $file: ID!) { record: node(id: $record) { ... on ProgressRecord { evidence { title url file { name path } } } } file: node(id: $file) { id } }",
                new { record = record.Text("id"), file = file.Text("id") },
                token);
            Assert.DoesNotContain("CANARY", seen.ToString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Null, seen.At("data.file").ValueKind);
        }
    }

    [Fact]
    public async Task Evidence_says_its_file_and_no_address_and_keeps_it_through_changes()
    {
        var file = await UploadAsync(_kenya, "Kept.", "c.txt");
        var draft = await DraftAsync(_kenya, file, "PUBLIC");

        var changed = await server.DoAsync(
            _kenya, "updateProgress", draft.Next(("narrative", "Said better.")), "evidence { title url visibility file { id path name } }");
        var again = await server.DoAsync(
            server.Token(ActorRole.Representative, organisations: ["kenya"], name: "another of Kenya"),
            "updateProgress",
            changed.Next(("evidence", new[] { new { title = "Still the list", file = file.Text("id") } })),
            "evidence { title url file { id } }");

        Assert.Equal(JsonValueKind.Null, changed.At("evidence.0.url").ValueKind);
        Assert.Equal(file.Text("path"), changed.Text("evidence.0.file.path"));
        Assert.Equal(("Still the list", file.Text("id")), (again.Text("evidence.0.title"), again.Text("evidence.0.file.id")));
    }

    [Fact]
    public async Task Evidence_is_either_a_link_or_a_file()
    {
        var file = (await UploadAsync(_kenya, "Either.", "d.txt")).Text("id");

        foreach (var evidence in new object[] { new { title = "x" }, new { title = "x", file, url = "https://example.org" } })
        {
            var refused = await server.RefusedAsync(_kenya, "draftProgress", Progress(evidence));
            Assert.Equal("BAD_REQUEST", refused.Text("code"));
        }
    }

    [Fact]
    public async Task File_of_another_may_not_be_named()
    {
        var file = (await UploadAsync(_kenya, "Kenya's own.", "e.txt")).Text("id");

        var refused = await server.RefusedAsync(
            _ghana, "draftProgress", new { organisation = "ghana", date = "2021-06-30", narrative = "Mine?", recommendations = new[] { "1A" }, evidence = new[] { new { title = "x", file } } });

        Assert.Equal("NOT_FOUND", refused.Text("code"));
    }

    [Fact]
    public async Task Who_speaks_for_nobody_may_not_upload()
    {
        var nobody = await SendAsync(server.Token(ActorRole.Representative, name: "nobody's"), Bytes("x"), "x.txt");
        var anonymous = await SendAsync(token: null, Bytes("x"), "x.txt");

        Assert.Equal("FORBIDDEN", nobody.Text("data.uploadFile.errors.0.code"));
        Assert.Equal("UNAUTHENTICATED", anonymous.Text("errors.0.extensions.code"));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "page.pdf")]
    [InlineData("PK\u0003\u0004", "a.docx")]
    [InlineData("\u0000", "a.txt")]
    public async Task File_of_a_type_that_is_not_kept_is_refused_and_leaves_nothing(string content, string name)
    {
        var before = Contents().Length;

        var answer = await SendAsync(_kenya, Bytes(content), name);

        Assert.Equal("BAD_REQUEST", answer.Text("data.uploadFile.errors.0.code"));
        Assert.Equal(["input", "file"], answer.At("data.uploadFile.errors.0.field").EnumerateArray().Select(part => part.GetString()!));
        Assert.Equal(before, Contents().Length);
    }

    [Fact]
    public async Task Equal_files_have_entries_of_their_own_and_one_content()
    {
        var (first, second) = (await UploadAsync(_kenya, "The same.", "f.txt"), await UploadAsync(_ghana, "The same.", "g.txt"));

        Assert.NotEqual(first.Text("id"), second.Text("id"));
        Assert.Equal(first.Text("contentHash"), second.Text("contentHash"));
        Assert.Single(Contents(), path => path.EndsWith(first.Text("contentHash")!, StringComparison.Ordinal));
        await AssertSeenAsync(first.Text("path")!, (_kenya, true), (_ghana, false));
    }

    [Fact]
    public async Task Files_that_nothing_names_go_and_named_ones_stay()
    {
        await using var own = new AgeingServer();
        var (kenya, time) = (own.Token(ActorRole.Representative, organisations: ["kenya"], name: "of Kenya"), own.Time);
        var (named, unnamed) = (await UploadAsync(kenya, "Named.", "h.txt", own), await UploadAsync(kenya, "Unnamed.", "i.txt", own));
        await own.DoAsync(kenya, "draftProgress", Progress(new { title = "x", file = named.Text("id") }));

        await SweepAsync(own);
        Assert.Equal(2, Directory.GetFiles(own.FileFolder, "*", SearchOption.AllDirectories).Length);
        time.Advance(TimeSpan.FromDays(2));
        await SweepAsync(own);

        // A backup that has seen the entry is still to find the content.
        Assert.Equal(2, Directory.GetFiles(own.FileFolder, "*", SearchOption.AllDirectories).Length);
        time.Advance(TimeSpan.FromDays(2));
        await SweepAsync(own);

        Assert.EndsWith(named.Text("contentHash")!, Assert.Single(Directory.GetFiles(own.FileFolder, "*", SearchOption.AllDirectories)), StringComparison.Ordinal);
        var seen = await own.DataAsync(
            "query ($named: ID!, $unnamed: ID!) { named: node(id: $named) { id } unnamed: node(id: $unnamed) { id } }",
            new { named = named.Text("id"), unnamed = unnamed.Text("id") },
            own.Token(ActorRole.Office));
        Assert.Equal(named.Text("id"), seen.Text("named.id"));
        Assert.Equal(JsonValueKind.Null, seen.At("unnamed").ValueKind);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task SweepAsync(AgeingServer own)
    {
        await using var scope = own.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FileSweep>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static object Progress(object evidence) => new
    {
        organisation = "kenya",
        date = "2021-06-30",
        narrative = "As the file shows.",
        reportedStatus = "LIMITED",
        recommendations = new[] { "1A" },
        evidence = new[] { evidence },
    };

    private Task<JsonElement> DraftAsync(string token, JsonElement file, string visibility) =>
        server.DoAsync(token, "draftProgress", Progress(new { title = "CANARY list", file = file.Text("id"), visibility }));

    private string[] Contents() => Directory.Exists(server.FileFolder) ? Directory.GetFiles(server.FileFolder, "*", SearchOption.AllDirectories) : [];

    private async Task AssertSeenAsync(string path, params (string? Token, bool IsSeen)[] viewers)
    {
        foreach (var (token, isSeen) in viewers)
        {
            using var response = await GetAsync(path, token);
            Assert.Equal(isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private async Task<JsonElement> UploadAsync(string token, string content, string name, RoadmapServer? at = null)
    {
        var answer = await SendAsync(token, Bytes(content), name, at);
        Assert.True(answer.TryGetProperty("data", out var data) && data.At("uploadFile.errors").GetArrayLength() == 0, answer.ToString());
        return data.At("uploadFile.storedFile");
    }

    private Task<JsonElement> SendAsync(string? token, byte[] content, string name, RoadmapServer? at = null, string? key = null) =>
        (at ?? server).UploadAsync(Uploaded, content, name, token, key);

    private async Task<HttpResponseMessage> GetAsync(string path, string? token, Action<HttpRequestMessage>? change = null)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

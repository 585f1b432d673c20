using System.Net;
using System.Text;
using Espalier.AspNetCore.Tests.Support;
using Espalier.AspNetCore.TrustedDocuments;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.Tests.TrustedDocuments;

public sealed class TrustedDocumentTests
{
    private const string Known = "query Known { entries }\n";
    private const string Unknown = "query Unknown { entries }";
    private static readonly string _hash = LedgerService.HashOf(Known);

    [Theory]
    [InlineData(TrustedDocumentMode.Open)]
    [InlineData(TrustedDocumentMode.Audit)]
    [InlineData(TrustedDocumentMode.OnlyTrusted)]
    public async Task Trusted_document_is_executed_however_it_is_named(TrustedDocumentMode mode)
    {
        await using var service = await StartAsync(mode);
        object[] bodies =
        [
            new { documentId = "sha256:" + _hash },
            new { id = "sha256:" + _hash.ToUpperInvariant() },
            new { extensions = new { persistedQuery = new { version = 1, sha256Hash = _hash } } },
            new { query = Known },
            new { query = Known, documentId = "sha256:" + _hash },
            new { query = Known.TrimEnd() },
            new { documentId = "sha256:" + LedgerService.HashOf(Known.TrimEnd()) },
        ];

        foreach (var body in bodies)
        {
            using var response = await service.PostAsync(body);
            Assert.Equal(0, (await TestService.ReadAsync(response)).GetProperty("data").GetProperty("entries").GetInt32());
        }

        Assert.Empty(service.Log);
    }

    [Theory]
    [InlineData("documentId=sha256:{0}")]
    [InlineData("id=sha256:{0}")]
    [InlineData("extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22{0}%22%7D%7D")]
    public async Task Trusted_document_is_executed_by_GET_and_conditional(string parameters)
    {
        await using var service = await StartAsync(TrustedDocumentMode.OnlyTrusted);
        using var first = await service.GetAsync(string.Format(null, parameters, _hash));

        using var second = await service.GetAsync(string.Format(null, parameters, _hash), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData(Unknown)]
    [InlineData("{ this is not even parsed")]
    public async Task Unknown_document_is_refused_unparsed_when_only_trusted_ones_are_allowed(string query)
    {
        await using var service = await StartAsync(TrustedDocumentMode.OnlyTrusted);
        object[] bodies =
        [
            new { query },
            new { documentId = "sha256:" + LedgerService.HashOf(query) },
            new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = LedgerService.HashOf(query) } } },
        ];

        foreach (var body in bodies)
        {
            using var response = await service.PostAsync(body);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal(TransportErrorCodes.DocumentNotTrusted, await LedgerService.CodeAsync(response));
        }

        Assert.Equal(0, service.Ledger.Reads);
    }

    [Fact]
    public async Task Unknown_document_is_executed_and_logged_once_by_hash_and_name_in_audit()
    {
        await using var service = await StartAsync(TrustedDocumentMode.Audit);

        await service.PostAsync(new { query = Unknown });
        await service.PostAsync(new { query = Unknown }, ("User", "Ada"));
        await service.PostAsync(new { query = "{ not parsed" });

        Assert.Equal(2, service.Ledger.Reads);
        var line = Assert.Single(service.Log);
        Assert.Contains(LedgerService.HashOf(Unknown), line, StringComparison.Ordinal);
        Assert.Contains("Unknown", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query Wrong { entries unknown }", "unknown")]
    [InlineData("query Wrong { entries", "Expected")]
    public async Task Start_ends_with_one_line_when_a_trusted_document_is_not_valid(string text, string reason)
    {
        var failure = await Assert.ThrowsAsync<TrustedDocumentException>(() => LedgerService.StartAsync(services =>
            services.Configure<TrustedDocumentOptions>(options => options.Add("Wrong.graphql", Encoding.UTF8.GetBytes(text)))));

        Assert.StartsWith("Trusted document Wrong.graphql (1:", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Theory]
    [InlineData("{\"documentId\":\"sha256:12\"}")]
    [InlineData("{\"documentId\":\"12\"}")]
    [InlineData("{\"documentId\":1}")]
    [InlineData("{\"id\":\"other\"}")]
    [InlineData("{\"extensions\":{\"persistedQuery\":1}}")]
    [InlineData("{\"extensions\":{\"persistedQuery\":{\"version\":2,\"sha256Hash\":\"0\"}}}")]
    [InlineData("{\"extensions\":{\"persistedQuery\":{\"version\":1.5,\"sha256Hash\":null}}}")]
    [InlineData("{\"extensions\":{}}")]
    [InlineData("{\"query\":\"\"}")]
    public async Task Request_is_refused_when_its_hash_is_none(string body)
    {
        await using var service = await StartAsync(TrustedDocumentMode.Open);

        using var response = await service.PostAsync(System.Text.Json.JsonDocument.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", await LedgerService.CodeAsync(response));
    }

    private static Task<LedgerService> StartAsync(TrustedDocumentMode mode)
        => LedgerService.StartAsync(services => services.Configure<TrustedDocumentOptions>(options =>
        {
            options.Mode = mode;
            options.Add("Known.graphql", Encoding.UTF8.GetBytes(Known));
        }));
}

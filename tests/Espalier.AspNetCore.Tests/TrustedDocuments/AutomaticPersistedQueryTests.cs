using System.Net;
using Espalier.AspNetCore.Tests.Support;
using Espalier.AspNetCore.TrustedDocuments;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.Tests.TrustedDocuments;

public sealed class AutomaticPersistedQueryTests
{
    private const string Query = "query Entries { entries }";

    [Theory]
    [InlineData(TestService.Json, HttpStatusCode.OK)]
    [InlineData(TestService.GraphQLResponse, HttpStatusCode.BadRequest)]
    public async Task Hash_that_nobody_registered_is_asked_for_with_its_text(string accept, HttpStatusCode status)
    {
        await using var service = await LedgerService.StartAsync();

        using var response = await service.PostAsync(Named(Query), ("Accept", accept));

        Assert.Equal(status, response.StatusCode);
        var error = (await TestService.ReadAsync(response)).GetProperty("errors")[0];
        Assert.Equal("PersistedQueryNotFound", error.GetProperty("message").GetString());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Document_is_known_by_its_hash_once_it_was_sent_with_it()
    {
        await using var service = await LedgerService.StartAsync();

        using var registration = await service.PostAsync(Named(Query, Query));
        using var response = await service.PostAsync(Named(Query));

        Assert.True((await TestService.ReadAsync(registration)).TryGetProperty("data", out _));
        Assert.True((await TestService.ReadAsync(response)).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Document_is_not_registered_when_its_hash_is_another()
    {
        await using var service = await LedgerService.StartAsync();

        using var response = await service.PostAsync(Named(Query, "{ __typename }"));
        using var later = await service.PostAsync(Named(Query));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(TransportErrorCodes.PersistedQueryNotFound, await LedgerService.CodeAsync(later));
    }

    [Fact]
    public async Task Document_is_not_registered_when_it_is_not_valid()
    {
        await using var service = await LedgerService.StartAsync();

        await service.PostAsync(Named("{ unknown }", "{ unknown }"));
        using var response = await service.PostAsync(Named("{ unknown }"));

        Assert.Equal(TransportErrorCodes.PersistedQueryNotFound, await LedgerService.CodeAsync(response));
    }

    [Fact]
    public async Task Documents_are_forgotten_when_they_take_more_than_the_bound()
    {
        await using var service = await LedgerService.StartAsync(services =>
            services.Configure<TrustedDocumentOptions>(options => options.MaxRegisteredBytes = 2000));
        var documents = Enumerable.Range(0, 20).Select(i => $"query Q{i} {{ entries }}").ToArray();
        foreach (var document in documents) await service.PostAsync(Named(document, document));

        var known = 0;
        foreach (var document in documents)
        {
            using var response = await service.PostAsync(Named(document));
            if ((await TestService.ReadAsync(response)).TryGetProperty("data", out _)) known++;
        }

        Assert.InRange(known, 1, 2000 / 128);
    }

    [Fact]
    public async Task Document_is_not_registered_when_that_is_switched_off()
    {
        await using var service = await LedgerService.StartAsync(services =>
            services.Configure<TrustedDocumentOptions>(options => options.MaxRegisteredBytes = 0));

        using var registration = await service.PostAsync(Named(Query, Query));
        using var response = await service.PostAsync(Named(Query));

        Assert.Equal(HttpStatusCode.OK, registration.StatusCode);
        Assert.Equal(TransportErrorCodes.PersistedQueryNotFound, await LedgerService.CodeAsync(response));
    }

    private static object Named(string document, string? query = null)
        => new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = LedgerService.HashOf(document) } } };
}

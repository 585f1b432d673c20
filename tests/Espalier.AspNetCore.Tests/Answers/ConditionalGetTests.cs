using System.Net;
using Espalier.AspNetCore.Answers;
using Espalier.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.Tests.Answers;

public sealed class ConditionalGetTests
{
    private const string Query = "{ entries }";

    [Fact]
    public async Task Public_answer_tells_caches_to_ask_whether_it_still_stands()
    {
        await using var service = await LedgerService.StartAsync();

        using var response = await service.QueryAsync(Query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl is { Public: true, MustRevalidate: true, NoStore: false });
        Assert.Equal(TimeSpan.Zero, response.Headers.CacheControl!.MaxAge);
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Contains("Authorization", response.Headers.Vary);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    public async Task Client_that_has_the_answer_gets_304_and_nothing_is_executed(string form)
    {
        await using var service = await LedgerService.StartAsync(services => services.Configure<AnswerOptions>(answers => answers.MaxBytes = 0));
        using var first = await service.QueryAsync(Query);

        using var second = await service.QueryAsync(Query, ("If-None-Match", string.Format(null, form, first.Headers.ETag)));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, service.Ledger.Reads);
    }

    [Fact]
    public async Task Client_gets_the_answer_when_the_data_has_changed()
    {
        await using var service = await LedgerService.StartAsync();
        using var first = await service.QueryAsync(Query);
        var added = await service.NumberAsync("mutation { add }");

        using var second = await service.QueryAsync(Query, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(added, (await TestService.ReadAsync(second)).GetProperty("data").GetProperty("entries").GetInt32());
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Client_gets_the_answer_when_it_has_that_of_another_media_type()
    {
        await using var service = await LedgerService.StartAsync();
        using var json = await service.QueryAsync(Query, ("Accept", TestService.Json));

        using var response = await service.QueryAsync(Query, ("If-None-Match", json.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TestService.GraphQLResponse, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Reused_answer_has_the_bytes_and_headers_of_the_first()
    {
        await using var service = await LedgerService.StartAsync();
        using var first = await service.QueryAsync(Query);

        using var second = await service.QueryAsync(Query);

        Assert.Equal(1, service.Ledger.Reads);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(
            await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Refused_question_is_not_for_caches()
    {
        await using var service = await LedgerService.StartAsync();

        using var response = await service.QueryAsync("{ unknown }");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }
}

using System.Security.Claims;
using Espalier.AspNetCore.Answers;
using Espalier.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.Tests.Answers;

public sealed class AnswerReuseTests
{
    private const string Query = "{ entries }";
    private const string Mutation = "mutation { add }";

    [Fact]
    public async Task Answer_is_reused_while_the_version_stands()
    {
        await using var service = await LedgerService.StartAsync();

        for (var i = 0; i < 5; i++) Assert.Equal(0, await service.NumberAsync(Query));

        Assert.Equal(1, service.Ledger.Reads);
    }

    [Fact]
    public async Task Answer_is_fresh_when_the_version_has_changed()
    {
        await using var service = await LedgerService.StartAsync();
        await service.NumberAsync(Query);

        var added = await service.NumberAsync(Mutation);

        Assert.Equal(added, await service.NumberAsync(Query));
    }

    [Fact]
    public async Task Mutation_is_executed_every_time()
    {
        await using var service = await LedgerService.StartAsync();

        for (var i = 1; i <= 3; i++) Assert.Equal(i, await service.NumberAsync(Mutation));
    }

    [Fact]
    public async Task Reader_never_gets_an_answer_older_than_its_own_acknowledged_change_under_load()
    {
        await using var service = await LedgerService.StartAsync();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            for (; !stop.IsCancellationRequested; asked++) await service.NumberAsync(Query);
            return asked;
        })).ToArray();

        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                var added = await service.NumberAsync(Mutation);
                var read = await service.NumberAsync(Query);
                Assert.True(read >= added, $"Read {read} after {added} was acknowledged.");
            }
        })).ToArray();
        await Task.WhenAll(writers);
        await stop.CancelAsync();
        var questions = (await Task.WhenAll(load)).Sum() + 400;

        Assert.Equal(400, await service.NumberAsync(Query));
        Assert.True(service.Ledger.Reads < questions, "No answer was reused, so the test tells nothing.");
    }

    [Theory]
    [InlineData("query A { entries } query B { entries }", "A", null, "query A { entries } query B { entries }", "B", null)]
    [InlineData("query($n: String) { entries(note: $n) }", null, "1", "query($n: String) { entries(note: $n) }", null, "2")]
    [InlineData("{ entries }", null, null, "{  entries }", null, null)]
    public async Task Answer_is_not_reused_for_another_question(string query, string? name, string? note, string otherQuery, string? otherName, string? otherNote)
    {
        await using var service = await LedgerService.StartAsync();

        await service.PostAsync(new { query, operationName = name, variables = new { n = note } });
        await service.PostAsync(new { query = otherQuery, operationName = otherName, variables = new { n = otherNote } });

        Assert.Equal(2, service.Ledger.Reads);
    }

    [Fact]
    public async Task Answer_with_errors_is_not_reused()
    {
        await using var service = await LedgerService.StartAsync();

        for (var i = 0; i < 2; i++)
        {
            using var response = await service.QueryAsync("{ entries broken }");
            Assert.Null(response.Headers.ETag);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }

        Assert.Equal(2, service.Ledger.Reads);
    }

    [Fact]
    public async Task Answer_is_not_reused_for_callers_who_are_signed_in()
    {
        await using var service = await LedgerService.StartAsync();
        await service.QueryAsync(Query);

        for (var i = 0; i < 2; i++)
        {
            using var response = await service.QueryAsync(Query, ("User", "Ada"));
            Assert.Null(response.Headers.ETag);
            Assert.True(response.Headers.CacheControl is { NoStore: true, Private: true });
        }

        Assert.Equal(3, service.Ledger.Reads);
    }

    [Fact]
    public async Task Answer_is_reused_within_the_access_scope_that_the_host_gives()
    {
        await using var service = await LedgerService.StartAsync(services => services.Configure<AnswerOptions>(answers =>
            answers.AccessScope = user => user.FindFirstValue("sub") ?? ""));

        foreach (var user in new[] { "Ada", "Ada", "Grace" })
        {
            using var response = await service.QueryAsync(Query, ("User", user));
            Assert.True(response.Headers.CacheControl is { Private: true, NoCache: true });
        }

        Assert.Equal(2, service.Ledger.Reads);
    }

    [Fact]
    public async Task Answer_tells_its_cost_only_to_those_who_ask()
    {
        await using var service = await LedgerService.StartAsync();
        await service.QueryAsync(Query, ("GraphQL-Cost", "1"));

        using var response = await service.QueryAsync(Query);

        Assert.False((await TestService.ReadAsync(response)).TryGetProperty("extensions", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task Answer_is_not_kept_when_the_bound_has_no_room(long bytes)
    {
        await using var service = await LedgerService.StartAsync(services => services.Configure<AnswerOptions>(answers => answers.MaxBytes = bytes));

        await service.NumberAsync(Query);
        await service.NumberAsync(Query);

        Assert.Equal(2, service.Ledger.Reads);
    }
}

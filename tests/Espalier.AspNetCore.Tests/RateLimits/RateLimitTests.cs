using System.Net;
using Espalier.AspNetCore.RateLimits;
using Espalier.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore.Tests.RateLimits;

public sealed class RateLimitTests
{
    private const string Query = "{ entries }";

    [Fact]
    public async Task Caller_is_refused_with_429_when_the_bucket_is_empty()
    {
        await using var service = await StartAsync(limits => limits.AnonymousBurst = 3);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await service.QueryAsync(Query)).StatusCode);

        using var response = await service.QueryAsync(Query, ("Accept", TestService.Json));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        Assert.Equal(TransportErrorCodes.RateLimited, await LedgerService.CodeAsync(response));
    }

    [Fact]
    public async Task Neighbour_is_answered_when_a_caller_is_refused()
    {
        await using var service = await StartAsync(limits => limits.SignedInBurst = 2);
        for (var i = 0; i < 5; i++) await service.QueryAsync(Query, ("User", "Ada"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.QueryAsync(Query, ("User", "Ada"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.QueryAsync(Query, ("User", "Grace"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.QueryAsync(Query)).StatusCode);
    }

    [Fact]
    public async Task Costly_operation_takes_more_permits_and_is_not_executed_without_them()
    {
        await using var service = await StartAsync(limits =>
        {
            limits.AnonymousBurst = 8;
            limits.CostPerPermit = 1;
        });
        const string Costly = "{ a: entries b: entries c: entries d: entries e: entries }";
        using var first = await service.PostAsync(new { query = Costly }, ("GraphQL-Cost", "1"));
        var cost = (await TestService.ReadAsync(first)).GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32();
        var reads = service.Ledger.Reads;

        using var second = await service.PostAsync(new { query = Costly.Replace('a', 'f') });

        Assert.Equal(5, cost);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(TransportErrorCodes.RateLimited, await LedgerService.CodeAsync(second));
        Assert.Equal(reads, service.Ledger.Reads);
    }

    [Fact]
    public async Task Caller_is_answered_again_after_the_time_that_the_refusal_tells()
    {
        await using var service = await StartAsync(limits =>
        {
            limits.AnonymousBurst = 1;
            limits.AnonymousPerSecond = 1;
        });
        await service.QueryAsync(Query);
        using var refused = await service.QueryAsync(Query);

        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await service.QueryAsync(Query)).StatusCode);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Caller_is_not_limited_when_local_or_when_limits_are_off(bool enabled, bool includeLocal)
    {
        await using var service = await StartAsync(limits =>
        {
            limits.Enabled = enabled;
            limits.IncludeLocal = includeLocal;
            limits.AnonymousBurst = 1;
        });

        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await service.QueryAsync(Query)).StatusCode);
    }

    [Fact]
    public async Task Start_ends_when_a_limit_is_none()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(limits => limits.AnonymousPerSecond = 0));

        Assert.DoesNotContain('\n', failure.Message);
    }

    private static Task<LedgerService> StartAsync(Action<RateLimitOptions> configure)
        => LedgerService.StartAsync(services => services.Configure<RateLimitOptions>(limits =>
        {
            limits.IncludeLocal = true;
            limits.AnonymousPerSecond = limits.SignedInPerSecond = 1;
            configure(limits);
        }));
}

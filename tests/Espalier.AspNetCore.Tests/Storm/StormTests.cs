using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Espalier.AspNetCore.Tests.Storm;

/// <summary>What is refused is refused by code, whatever else comes in. A process that dies takes the test run with it.</summary>
public sealed class StormTests(StormService service, UncountedStormService uncounted) : IClassFixture<StormService>, IClassFixture<UncountedStormService>
{
    private const int AtOnce = 32;
    private const int Waves = 4;

    public static TheoryData<string> Names => [.. HostileRequests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_request_is_refused_by_code_or_answered(string name)
    {
        foreach (var host in new[] { service, uncounted })
        {
            await SendAsync(host, HostileRequests.All["selections 65 deep"]);

            var (outcome, milliseconds) = await SendAsync(host, HostileRequests.All[name]);

            TestContext.Current.TestOutputHelper?.WriteLine($"{milliseconds:N1} ms: {outcome}");
            await RequireAnswerAsync(host);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Service_answers_when_hostile_requests_come_all_at_once(bool countsNothing)
    {
        var host = countsNothing ? uncounted : service;
        var requests = Enumerable.Repeat(HostileRequests.All, Waves).SelectMany(wave => wave);
        var outcomes = new ConcurrentBag<(string Name, string Outcome, double Milliseconds)>();

        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
        {
            var (outcome, milliseconds) = await SendAsync(host, request.Value);
            outcomes.Add((request.Key, outcome, milliseconds));
        });
        var watch = Stopwatch.StartNew();
        await RequireAnswerAsync(host);

        TestContext.Current.TestOutputHelper?.WriteLine($"The next answer took {watch.Elapsed.TotalMilliseconds:N1} ms. The slowest of the storm:");
        foreach (var (name, outcome, milliseconds) in outcomes.OrderByDescending(one => one.Milliseconds).Take(10))
            TestContext.Current.TestOutputHelper?.WriteLine($"{milliseconds:N0} ms: {name}: {outcome}");
        Assert.Equal(Waves * HostileRequests.All.Count, outcomes.Count);
    }

    private static async Task<(string Outcome, double Milliseconds)> SendAsync(StormService host, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        var watch = Stopwatch.StartNew();
        using var response = await host.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await TestService.ReadAsync(response);
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        if (!answer.TryGetProperty("errors", out var errors))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(JsonValueKind.Object, answer.GetProperty("data").ValueKind);
            return ("answered", milliseconds);
        }

        Assert.NotEqual(0, errors.GetArrayLength());
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.All(errors.EnumerateArray(), error => Assert.NotEqual("", error.GetProperty("extensions").GetProperty("code").GetString()));
        var first = errors[0];
        return ($"{(int)response.StatusCode} {first.GetProperty("extensions").GetProperty("code")} {first.GetProperty("message")}", milliseconds);
    }

    private static async Task RequireAnswerAsync(StormService host)
    {
        var (outcome, _) = await SendAsync(host, """{"query":"{ __typename }"}"""u8.ToArray());
        Assert.Equal("answered", outcome);
    }
}

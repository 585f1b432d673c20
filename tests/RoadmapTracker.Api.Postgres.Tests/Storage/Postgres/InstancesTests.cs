using System.Diagnostics;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>Two processes that serve one database.</summary>
public sealed class InstancesTests
{
    private const string Appoint =
        "mutation ($organisation: String!) { appointRoundtableMember(input: { roundtable: \"rt-3c\", organisation: $organisation, role: CHAMPION, from: \"2021-01-01\" }) { roundtableMembership { id } errors { __typename } } }";

    [Theory]
    [InlineData(Transport.EventStream)]
    [InlineData(Transport.WebSocket)]
    public async Task Change_made_at_one_is_told_at_the_other_within_a_second_in_one_order_and_once(Transport transport)
    {
        using var folder = new ServiceProcess();
        await using var one = await RunningService.StartAsync(folder);
        await using var other = await RunningService.StartAsync(folder);
        var office = (await folder.RunAsync(["token", "--role", "office"], ("ASPNETCORE_ENVIRONMENT", "Development"))).Output.Trim();
        var states = (await one.AskAsync("{ memberStates(first: 100) { nodes { slug } } }")).At("data.memberStates.nodes").Texts("slug").ToArray();
        await using var here = await Listener.OpenAsync(one, transport);
        await using var there = await Listener.OpenAsync(other, transport);

        // One after the other, the time from the answer to the event elsewhere.
        List<TimeSpan> delays = [];
        foreach (var state in states[..10])
        {
            var id = await AppointAsync(one, office, state);
            var watch = Stopwatch.StartNew();
            Assert.Equal(id, await there.NextAsync());
            delays.Add(watch.Elapsed);
            Assert.Equal(id, await here.NextAsync());
        }

        delays.Sort();
        Assert.InRange(delays[delays.Count / 2], TimeSpan.Zero, TimeSpan.FromSeconds(1));

        // Eight at a time, at both.
        var remaining = states[10..66];
        var appointed = await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            List<string> ids = [];
            for (var i = writer; i < remaining.Length; i += 8) ids.Add(await AppointAsync(i % 2 == 0 ? one : other, office, remaining[i]));
            return ids;
        }));
        var heardHere = await here.NextAsync(remaining.Length);
        var heardThere = await there.NextAsync(remaining.Length);

        Assert.Equal(appointed.SelectMany(ids => ids).Order(StringComparer.Ordinal), heardHere.Order(StringComparer.Ordinal));
        Assert.Equal(heardHere, heardThere);

        // Nothing comes twice: what is next is what happens next.
        var last = await AppointAsync(other, office, states[70]);
        Assert.Equal((last, last), (await here.NextAsync(), await there.NextAsync()));
    }

    [Fact]
    public async Task Answer_that_is_kept_at_one_is_made_anew_after_a_change_at_the_other()
    {
        using var folder = new ServiceProcess();
        await using var one = await RunningService.StartAsync(folder);
        await using var other = await RunningService.StartAsync(folder);
        var office = (await folder.RunAsync(["token", "--role", "office"], ("ASPNETCORE_ENVIRONMENT", "Development"))).Output.Trim();
        const string Members = "{ roundtable(slug: \"rt-3c\") { memberships(role: CHAMPION, first: 100) { totalCount } } }";
        var before = (await other.AskAsync(Members)).Number("data.roundtable.memberships.totalCount");

        await AppointAsync(one, office, "kenya");
        Assert.Equal(before + 1, (await one.AskAsync(Members)).Number("data.roundtable.memberships.totalCount"));

        var watch = Stopwatch.StartNew();
        while ((await other.AskAsync(Members)).Number("data.roundtable.memberships.totalCount") == before)
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> AppointAsync(RunningService service, string token, string organisation)
    {
        var answer = await service.AskAsync(Appoint, new { organisation }, token);
        return answer.Text("data.appointRoundtableMember.roundtableMembership.id") ?? throw new InvalidOperationException(answer.ToString());
    }
}

using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Roundtables;

public sealed class RoundtableSubscriptionTests(KestrelServer server) : IClassFixture<KestrelServer>
{
    private readonly string _office = server.Token(ActorRole.Office);

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Membership_of_a_roundtable_arrives_when_it_begins_and_when_it_ends(Transport transport)
    {
        await using var anybody = await Subscriber.OpenAsync(server, transport, "RoundtableChanged", new { roundtable = "rt-3c" });

        await AppointAsync("rt-1a");
        var membership = await AppointAsync("rt-3c");
        var began = await anybody.NextAsync();
        await server.DoAsync(_office, "endRoundtableMembership", membership.Next(("to", "2022-01-01"), ("reason", "Rotation.")));
        var ended = await anybody.NextAsync();

        Assert.Equal((membership.Text("id"), "CHAMPION", "kenya"), (began.Text("id"), began.Text("role"), began.Text("organisation.slug")));
        Assert.Equal(JsonValueKind.Null, began.At("to").ValueKind);
        Assert.Equal((membership.Text("id"), "2022-01-01"), (ended.Text("id"), ended.Text("to")));
    }

    private Task<JsonElement> AppointAsync(string roundtable) => server.DoAsync(
        _office, "appointRoundtableMember", new { roundtable, organisation = "kenya", role = "CHAMPION", from = "2021-01-01" });
}

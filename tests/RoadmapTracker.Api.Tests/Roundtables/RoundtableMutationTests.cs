using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Roundtables;

public sealed class RoundtableMutationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Ended_membership_still_holds_for_the_days_before()
    {
        var membership = await server.DoAsync(
            _office, "appointRoundtableMember", new { roundtable = "rt-3c", organisation = "kenya", role = "CHAMPION", from = "2021-01-01" });
        await server.DoAsync(_office, "endRoundtableMembership", membership.Next(("to", "2022-01-01"), ("reason", "Rotation.")), "to");

        var data = await server.DataAsync(
            """
            {
              roundtable(slug: "rt-3c") {
                before: champions(asOf: "2020-12-31") { id }
                during: champions(asOf: "2021-12-31") { organisation { slug } }
                after: champions(asOf: "2022-01-01") { id }
              }
              organisation(slug: "kenya") { memberships(asOf: "2021-06-01", role: CHAMPION) { totalCount nodes { roundtable { slug } } } }
            }
            """);

        Assert.Equal(0, data.At("roundtable.before").GetArrayLength());
        Assert.Equal(["kenya"], data.At("roundtable.during").Texts("organisation.slug"));
        Assert.Equal(0, data.At("roundtable.after").GetArrayLength());
        Assert.Equal(["rt-3c"], data.At("organisation.memberships.nodes").Texts("roundtable.slug"));
    }
}

using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Organisations;

public sealed class OrganisationMutationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Registered_organisation_is_found_by_its_slug_in_lists_and_by_search()
    {
        var registered = await server.DoAsync(
            _office, "registerOrganisation", new { name = "Ministry of Cyberspace", kind = "OTHER", governmentOf = "kenya" }, "slug registeredAt");

        var found = await server.DataAsync(
            """
            {
              organisation(slug: "ministry-of-cyberspace") { id governmentOf { iso3 } }
              organisations(where: { governmentOf: "kenya", kinds: [OTHER], nameBeginsWith: "ministry of cyb" }) { nodes { id } }
              memberState(iso3: "KEN") { agencies { nodes { id } } }
              search(text: "cyberspace ministry", kinds: [ORGANISATION]) { nodes { subject { ... on Organisation { id } } } }
            }
            """);

        var id = registered.Text("id");
        Assert.Equal("ministry-of-cyberspace", registered.Text("slug"));
        Assert.Equal(id, found.Text("organisation.id"));
        Assert.Equal("KEN", found.Text("organisation.governmentOf.iso3"));
        Assert.Equal([id!], found.At("organisations.nodes").Texts("id"));
        Assert.Contains(id, found.At("memberState.agencies.nodes").Texts("id"));
        Assert.Equal([id!], found.At("search.nodes").Texts("subject.id"));
    }

    [Fact]
    public async Task Correction_is_read_back_from_the_committed_state()
    {
        var organisation = await server.DoAsync(_office, "registerOrganisation", new { name = "Wrnog Name", kind = "ACADEMIA", acronym = "WN" });

        organisation = await server.DoAsync(_office, "correctOrganisation", organisation.Next(("name", "Wrong Name"), ("acronym", null)), "name acronym slug kind");

        Assert.Equal(2, organisation.Number("version"));
        Assert.Equal("Wrong Name", organisation.Text("name"));
        Assert.Null(organisation.Text("acronym"));
        Assert.Equal("wrnog-name", organisation.Text("slug"));
        Assert.Equal("ACADEMIA", organisation.Text("kind"));
    }
}

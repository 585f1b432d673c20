using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests;

/// <summary>Lists read only what their fields look at; objects found by id are read whole. Every field gives the same on both ways.</summary>
public sealed class PartlyReadTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Theory]
    [InlineData("Organisation", "organisations(first: 100) { nodes { id #FIELD } }", "organisations.nodes")]
    [InlineData("ProgressRecord", "progressRecords(first: 100) { edges { node { id #FIELD } } }", "progressRecords.edges")]
    [InlineData("ProgressRecord", "recommendation(code: \"1A\") { progress(first: 20) { nodes { #FIELD id } } }", "recommendation.progress.nodes")]
    [InlineData("Commitment", "commitments(first: 20) { nodes { id #FIELD } }", "commitments.nodes")]
    [InlineData("VolunteerOffer", "volunteerOffers(first: 20) { nodes { id #FIELD } }", "volunteerOffers.nodes")]
    [InlineData("RoundtableMembership", "roundtable(slug: \"rt-1a\") { memberships(first: 20) { nodes { id #FIELD } } }", "roundtable.memberships.nodes")]
    public async Task Field_is_the_same_in_a_list_as_of_the_object_itself(string type, string list, string path)
    {
        var office = server.Token(ActorRole.Office);
        await OpenCommitmentAsync(office);
        foreach (var field in await FieldsAsync(type))
        {
            var data = await server.DataAsync($"{{ {list.Replace("#FIELD", field, StringComparison.Ordinal)} }}", token: office);
            var partly = data.At(path).EnumerateArray().Select(item => item.TryGetProperty("node", out var node) ? node : item).ToList();
            Assert.NotEmpty(partly);

            var ids = partly.Select(item => item.Text("id")).Take(20).ToArray();
            var whole = await server.DataAsync($"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type} {{ id {field} }} }} }}", new { ids }, office);
            foreach (var (expected, actual) in whole.At("nodes").EnumerateArray().Zip(partly))
                Assert.True(JsonElement.DeepEquals(expected, Sorted(actual, expected)), $"{field}: {actual} in the list, {expected} by id");
        }
    }

    // The order of the two fields is the document's.
    private static JsonElement Sorted(JsonElement item, JsonElement like) => JsonSerializer.SerializeToElement(
        like.EnumerateObject().ToDictionary(property => property.Name, property => item.GetProperty(property.Name)));

    private async Task<List<string>> FieldsAsync(string type)
    {
        const string Query = """
            query ($type: String!) {
              node: __type(name: "Node") { possibleTypes { name } }
              __type(name: $type) { fields { name args { type { kind } } type { ...Of ofType { ...Of ofType { ...Of ofType { ...Of } } } } } }
            }
            fragment Of on __Type { name kind }
            """;
        var data = await server.DataAsync(Query, new { type });
        var nodes = data.At("node.possibleTypes").Texts("name");
        List<string> fields = [];
        foreach (var field in data.At("__type.fields").EnumerateArray())
        {
            var named = field.At("type");
            while (named.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object) named = inner;
            var isLeaf = named.Text("kind") is "SCALAR" or "ENUM";
            fields.Add(field.Text("name") + (isLeaf ? "" : nodes.Contains(named.Text("name")) ? " { id }" : " { __typename }"));
        }

        Assert.True(fields.Count > 10, type);
        return fields;
    }

    private async Task OpenCommitmentAsync(string office)
    {
        var offer = await server.DoAsync(office, "draftVolunteerOffer", new
        {
            organisation = "kenya",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
            motivation = "Affordable access for every school (made up).",
            expertise = "Schools",
            contact = new { name = "A. Person", email = "person@example.org" },
        });
        offer = await server.DoAsync(office, "submitVolunteerOffer", offer.Next());
        offer = await server.DoAsync(office, "beginOfferReview", offer.Next());
        offer = await server.DoAsync(office, "acceptVolunteerOffer", offer.Next(("outcome", new { whyNotYet = "Later." })));
        await server.DoAsync(office, "openCommitment", new
        {
            title = "Connect every school (made up)",
            origin = "VOLUNTEER_OFFER",
            offer = offer.Text("id"),
            leads = new[] { "kenya" },
            recommendations = new[] { "1A" },
            roundtable = "rt-1a",
            successCriteria = "Every public school has a connection.",
            startsOn = "2021-01-01",
            interval = "HALF_YEARLY",
        });
    }
}

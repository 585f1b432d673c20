using Espalier.Relay;
using Espalier.Tests.Binding;
using Espalier.Tests.Binding.Conference;

namespace Espalier.Tests.Relay;

public sealed class NodeFieldTests
{
    private static readonly string AdaId = NodeId.Encode("Speaker", Store.Ada);
    private static readonly string TalkId = NodeId.Encode("Session", Guid.Parse("0190b000-0000-7000-8000-000000000002"));
    private static readonly string NobodysId = NodeId.Encode("Speaker", Guid.Empty);

    private readonly ConferenceServer _server = new();

    [Fact]
    public async Task Node_finds_objects_of_every_type() => Assert.Equal(
        $"{{'data':{{'a':{{'__typename':'Speaker','id':'{AdaId}','name':'Ada'}},'b':{{'__typename':'Session','title':'Talk 2'}},'c':null}}}}",
        await _server.AskAsync(
            $"{{ a: node(id: \"{AdaId}\") {{ __typename id ... on Speaker {{ name }} }} "
            + $"b: node(id: \"{TalkId}\") {{ __typename ... on Session {{ title }} }} c: node(id: \"{NobodysId}\") {{ id }} }}"));

    [Fact]
    public async Task Nodes_answers_in_the_order_of_the_ids_with_null_for_what_is_not_there() => Assert.Equal(
        "{'data':{'nodes':[{'title':'Talk 2'},null,{'name':'Ada'},{'title':'Talk 2'}]}}",
        await _server.AskAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Speaker { name } ... on Session { title } } }",
            new { ids = new[] { TalkId, NobodysId, AdaId, TalkId } }));

    [Theory]
    [InlineData("x")]
    [InlineData("U3BlYWtlcg")]
    public async Task Text_that_is_no_id_is_refused(string id)
    {
        var answer = await _server.AskAsync("query ($id: ID!) { node(id: $id) { id } }", new { id });
        Assert.Contains("'message':'The value is not an id of this service.'", answer, StringComparison.Ordinal);
        Assert.Contains("'code':'BAD_REQUEST'", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Id_of_a_type_without_ids_is_refused_as_no_id() => Assert.Contains(
        "'message':'The value is not an id of this service.'",
        await _server.AskAsync("query ($id: ID!) { node(id: $id) { id } }", new { id = NodeId.Encode("VenueRoom", Store.Ada) }),
        StringComparison.Ordinal);

    [Fact]
    public async Task More_ids_than_allowed_are_refused() => Assert.Contains(
        "'\\'ids\\' has 101 entries; at most 100 can be asked for at once.'",
        await _server.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat(AdaId, 101) }),
        StringComparison.Ordinal);
}

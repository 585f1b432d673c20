using Espalier.Relay;
using Espalier.Tests.Binding.Conference;

namespace Espalier.Tests.Binding;

public sealed class ConferenceExecutionTests
{
    private static readonly string AdaId = NodeId.Encode("Speaker", Store.Ada);
    private static readonly string GraceId = NodeId.Encode("Speaker", Store.Grace);

    private readonly ConferenceServer _server = new();

    [Fact]
    public async Task Properties_and_pure_methods_write_their_values()
    {
        var answer = await _server.AskAsync(
            "{ speakers { id name bio level country website mentorId greeting loud: greeting(shout: true) nameLength heading headingLength } }");
        Assert.Equal(
            $"{{'data':{{'speakers':[{{'id':'{AdaId}','name':'Ada','bio':null,'level':'EXPERIENCED','country':'GB','website':'https://example.org/ada',"
            + "'mentorId':null,'greeting':'Ada','loud':'ADA','nameLength':3,'heading':'Ada','headingLength':3},"
            + $"{{'id':'{GraceId}','name':'Grace','bio':'Ships \\'code\\'.','level':'FIRST_TIME','country':null,'website':null,"
            + $"'mentorId':'{AdaId}','greeting':'Grace','loud':'GRACE','nameLength':5,'heading':'Grace','headingLength':5}}]}}}}",
            answer);
    }

    [Fact]
    public async Task Batch_resolver_is_called_once_for_all_parents()
    {
        var answer = await _server.AskAsync("{ speakers { sessions(first: 1) { nodes { title } totalCount pageInfo { hasNextPage endCursor } } } }");
        Assert.Equal(
            "{'data':{'speakers':["
            + "{'sessions':{'nodes':[{'title':'Talk 1'}],'totalCount':3,'pageInfo':{'hasNextPage':true,'endCursor':'Talk 1'}}},"
            + "{'sessions':{'nodes':[{'title':'Talk 2'}],'totalCount':2,'pageInfo':{'hasNextPage':true,'endCursor':'Talk 2'}}}]}}",
            answer);
        Assert.Equal(1, _server.Store.Batches);
    }

    [Fact]
    public async Task Slot_fails_its_own_parent_only()
    {
        var answer = await _server.AskAsync("{ speakers { name rating } }");
        Assert.Contains("'data':{'speakers':[{'name':'Ada','rating':4.5},{'name':'Grace','rating':null}]}", answer, StringComparison.Ordinal);
        Assert.Contains("'message':'Grace was not rated.'", answer, StringComparison.Ordinal);
        Assert.Contains("'path':['speakers',1,'rating']", answer, StringComparison.Ordinal);
        Assert.Contains("'code':'NOT_FOUND'", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_of_a_synchronous_method_are_asked_for_once_for_all_parents()
    {
        Assert.Equal(
            "{'data':{'speakers':[{'colleagues':[{'name':'Grace'}]},{'colleagues':[{'name':'Ada'}]}]}}",
            await _server.AskAsync("{ speakers { colleagues { name } } }"));
        Assert.Equal(2, _server.Resolutions);
    }

    [Fact]
    public async Task Synchronous_method_fails_for_its_own_parent_only()
    {
        var answer = await _server.AskAsync("{ speakers { rest: colleagues(refuse: true) { name } } nodes(ids: []) { id } }");
        Assert.Contains("'message':'Ada has none.'", answer, StringComparison.Ordinal);
        Assert.Contains("'path':['speakers',0,'rest']", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("'speakers',1", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_reach_the_method_as_enums_records_and_defaults()
    {
        Assert.Equal(
            "{'data':{'a':[{'name':'Grace'},{'name':'Ada'}],'b':[{'name':'Ada'}],'c':[]}}",
            await _server.AskAsync(
                "{ a: speakers(orderBy: NAME_DESCENDING) { name } b: speakers(where: { levels: [EXPERIENCED] }) { name } c: speakers(where: { levels: [] }) { name } }"));
    }

    [Theory]
    [InlineData("text: \"a\"", "a|7||absent||||||FirstTime|kept")]
    [InlineData("text: \"a\", number: 1, day: \"2026-11-21\", patch: null, level: EXPERIENCED, kept: null", "a|1|2026-11-21|null||||||Experienced|null")]
    [InlineData("text: \"a\", patch: \"b\", rows: [[1, 2], null, []], kept: \"c\"", "a|7||b|1,2;null;|||||FirstTime|c")]
    [InlineData("text: \"a\", rows: 3, inner: { text: \"b\", choice: { byNumber: 5 } }", "a|7||absent|3|||(b|7||absent|||||5|FirstTime|kept)||FirstTime|kept")]
    [InlineData("text: \"a\", choice: { byName: \"n\" }", "a|7||absent|||||n|FirstTime|kept")]
    public async Task Input_record_is_made_through_its_constructor_and_properties(string fields, string expected) =>
        Assert.Equal($"{{'data':{{'echo':'{expected}'}}}}", await _server.AskAsync($"{{ echo(input: {{ {fields} }}) }}"));

    [Fact]
    public async Task Input_record_is_made_from_variables_too()
    {
        var answer = await _server.AskAsync(
            "query ($input: EchoInput!) { echo(input: $input) }",
            new { input = new { text = "v", speaker = AdaId, anything = NodeId.Encode("Session", Store.Grace), rows = new[] { new[] { 1 } } } });
        Assert.Equal("{'data':{'echo':'v|7||absent|1|1|Session|||FirstTime|kept'}}", answer);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("U2Vzc2lvbgGQoAAAAHAAgAAAAAAAAAE")]
    public async Task Id_of_another_type_or_none_is_refused(string id)
    {
        var answer = await _server.AskAsync("query ($id: ID) { echo(input: { text: \"a\", speaker: $id }) }", new { id });
        Assert.Contains("'message':'The value is not the id of a Speaker.'", answer, StringComparison.Ordinal);
        Assert.Contains("'code':'BAD_REQUEST'", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_and_context_are_handed_to_the_method()
    {
        Assert.Equal("{'data':{'me':'nobody as me','isSignedIn':false}}", await _server.AskAsync("{ me: whoAmI isSignedIn }"));
        Assert.Equal("{'data':{'whoAmI':'Edsger as whoAmI','isSignedIn':true}}", await _server.AskAsync("{ whoAmI isSignedIn }", null, "any"));
    }

    [Fact]
    public async Task Union_member_is_found_by_the_class_of_the_object()
    {
        var answer = await _server.AskAsync("{ search(word: \"a\") { __typename ... on Speaker { name } ... on Titled { heading } } }");
        Assert.StartsWith(
            "{'data':{'search':[{'__typename':'Speaker','name':'Ada','heading':'Ada'},{'__typename':'Speaker','name':'Grace','heading':'Grace'},"
            + "{'__typename':'Session','heading':'Talk: Talk 1'}",
            answer,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "'email':null", "UNAUTHENTICATED")]
    [InlineData("speaker", "'email':null", "FORBIDDEN")]
    [InlineData("organiser", "'email':'ada@example.org'", null)]
    public async Task Authorized_field_is_shown_to_its_roles_only(string role, string expected, string? code)
    {
        var answer = await _server.AskAsync("{ speakers(where: { levels: [EXPERIENCED] }) { email } }", null, role.Length == 0 ? [] : [role]);
        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Equal(code is not null, answer.Contains($"'code':'{code}'", StringComparison.Ordinal));
    }
}

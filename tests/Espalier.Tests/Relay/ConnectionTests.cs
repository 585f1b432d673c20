using Espalier.Relay;
using Espalier.Tests.Binding;
using Espalier.Tests.Binding.Conference;

namespace Espalier.Tests.Relay;

public sealed class ConnectionTests
{
    private readonly ConferenceServer _server = new();

    [Fact]
    public async Task Whole_list_of_a_method_is_paged_in_memory()
    {
        var answer = await _server.AskAsync("{ sessions(first: 2) { edges { cursor node { title } } totalCount pageInfo { hasNextPage hasPreviousPage } } }");
        Assert.Equal(
            $"{{'data':{{'sessions':{{'edges':[{{'cursor':'{OffsetCursor.Encode(0)}','node':{{'title':'Talk 1'}}}},"
            + $"{{'cursor':'{OffsetCursor.Encode(1)}','node':{{'title':'Talk 2'}}}}],'totalCount':5,"
            + "'pageInfo':{'hasNextPage':true,'hasPreviousPage':false}}}}",
            answer);
    }

    [Fact]
    public async Task Default_page_size_holds_when_no_number_is_given() => Assert.Equal(
        "{'data':{'sessions':{'nodes':[{'title':'Talk 1'},{'title':'Talk 2'},{'title':'Talk 3'}]}}}",
        await _server.AskAsync("{ sessions { nodes { title } } }"));

    [Fact]
    public async Task Arguments_of_paging_and_of_the_method_go_together() => Assert.Equal(
        "{'data':{'sessions':{'nodes':[{'title':'Talk 4'}],'totalCount':2}}}",
        await _server.AskAsync(
            "query ($after: String, $of: [ID!]) { sessions(speakers: $of, first: 1, after: $after) { nodes { title } totalCount } }",
            new { after = OffsetCursor.Encode(0), of = new[] { NodeId.Encode("Speaker", Store.Grace) } }));

    [Fact]
    public async Task List_that_the_parent_holds_is_paged_in_memory() => Assert.Equal(
        "{'data':{'speakers':[{'languages':{'nodes':['fr','it'],'pageInfo':{'hasPreviousPage':true,'hasNextPage':false}}},"
        + "{'languages':{'nodes':[],'pageInfo':{'hasPreviousPage':false,'hasNextPage':false}}}]}}",
        await _server.AskAsync("{ speakers { languages(last: 2) { nodes pageInfo { hasPreviousPage hasNextPage } } } }"));

    [Fact]
    public async Task Cursors_of_an_empty_page_are_null() => Assert.Equal(
        "{'data':{'sessions':{'pageInfo':{'startCursor':null,'endCursor':null}}}}",
        await _server.AskAsync("{ sessions(first: 0) { pageInfo { startCursor endCursor } } }"));

    [Theory]
    [InlineData("{ sessions(first: 5) { totalCount } }")]
    [InlineData("{ sessions(first: 1, last: 1) { totalCount } }")]
    [InlineData("{ speakers { sessions(first: 11) { totalCount } } }")]
    [InlineData("{ speakers { languages(last: -1) { totalCount } } }")]
    public async Task Page_that_no_caller_may_have_is_an_error_of_the_field(string document) =>
        Assert.Contains("'code':'BAD_REQUEST'", await _server.AskAsync(document), StringComparison.Ordinal);

    [Fact]
    public async Task Total_count_is_asked_for_only_when_selected()
    {
        var answer = await _server.AskAsync("{ speakers { sessions { pageInfo { hasNextPage } count: totalCount } } }");
        Assert.Contains("'count':3", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", await _server.AskAsync("{ speakers { sessions { nodes { title } } } }"), StringComparison.Ordinal);
    }
}

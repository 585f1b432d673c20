using Espalier.Relay;
using Espalier.Tests.Binding.Conference;

namespace Espalier.Tests.Binding;

public sealed class MutationConventionTests
{
    private const string Submit =
        """
        mutation ($title: String!, $speaker: ID!) {
          submitSession(input: { title: $title, speakerId: $speaker, clientMutationId: "mine" }) {
            session { title speaker { name } }
            errors { __typename ... on Error { message code field } ... on TitleTakenError { title } }
            clientMutationId
          }
        }
        """;

    private readonly ConferenceServer _server = new();

    [Fact]
    public async Task Payload_holds_the_object_when_the_mutation_succeeds() => Assert.Equal(
        "{'data':{'submitSession':{'session':{'title':'New','speaker':{'name':'Ada'}},'errors':[],'clientMutationId':'mine'}}}",
        await SubmitAsync("New"));

    [Fact]
    public async Task Payload_holds_a_typed_error_when_a_declared_exception_is_thrown() => Assert.Equal(
        "{'data':{'submitSession':{'session':null,'errors':[{'__typename':'TitleTakenError','message':'\\'Talk 1\\' is taken.',"
        + "'code':'CONFLICT','field':['input','title'],'title':'Talk 1'}],'clientMutationId':'mine'}}}",
        await SubmitAsync("Talk 1"));

    [Fact]
    public async Task Subclass_of_a_declared_exception_shows_as_its_own_error_type() => Assert.Contains(
        "'errors':[{'__typename':'KeynoteTakenError','message':'\\'Keynote\\' is taken.','code':'CONFLICT','field':['input','title']}]",
        await SubmitAsync("Keynote"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Undeclared_exception_is_a_masked_error_of_the_response()
    {
        var answer = await SubmitAsync("");
        Assert.Contains("'data':null", answer, StringComparison.Ordinal);
        Assert.Contains("'code':'INTERNAL'", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_declares_errors_and_authorization_for_all_its_mutations()
    {
        var id = NodeId.Encode("Session", Guid.NewGuid());
        var document = $"mutation {{ withdrawSession(input: {{ id: \"{id}\" }}) {{ wasScheduled errors {{ __typename ... on Error {{ code field }} }} clientMutationId }} }}";
        Assert.Equal(
            "{'data':{'withdrawSession':{'wasScheduled':null,'errors':[{'__typename':'SessionNotFoundError','code':'SESSION_NOT_FOUND','field':null}],"
            + "'clientMutationId':null}}}",
            await _server.AskAsync(document, null, "any"));
        Assert.Contains("UNAUTHENTICATED", await _server.AskAsync(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_are_told_which_mutation_is_under_way()
    {
        var id = NodeId.Encode("Session", Guid.NewGuid());
        var document = $"mutation {{ a: withdrawSession(input: {{ id: \"{id}\" }}) {{ wasScheduled }} b: withdrawSession(input: {{ id: \"{id}\" }}) {{ wasScheduled }} }}";
        Assert.Equal(0, _server.Mutation.Ordinal);

        await _server.AskAsync(document, null, "any");

        Assert.Equal(2, _server.Mutation.Ordinal);
        Assert.Equal(("withdrawSession", "b"), (_server.Mutation.Field!.Field.Name, _server.Mutation.Field.ResponseName));
    }

    [Fact]
    public async Task Method_and_class_must_both_allow_the_caller()
    {
        var answer = await _server.AskAsync(Submit, new { title = "New", speaker = NodeId.Encode("Speaker", Store.Ada) }, "listener");
        Assert.Contains("FORBIDDEN", answer, StringComparison.Ordinal);
        Assert.Equal(5, _server.Store.Sessions.Count);
    }

    private Task<string> SubmitAsync(string title) =>
        _server.AskAsync(Submit, new { title, speaker = NodeId.Encode("Speaker", Store.Ada) }, "speaker");
}

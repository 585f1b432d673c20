using System.Text;
using System.Text.Json;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Tests.Introspection;

public sealed class IntrospectionTests
{
    /// <summary>All that introspection can tell: everything but applied directives.</summary>
    private const string Sdl = """"
        """The service."""
        schema {
          query: Root
          mutation: Change
        }

        """Where it is from."""
        directive @origin(
          """A name."""
          of: String! = "here"
          weight: Float @deprecated(reason: "Too heavy")
        ) repeatable on FIELD | ENUM_VALUE

        """The root."""
        type Root implements Node & Named {
          """The key."""
          id: ID!
          name: String @deprecated(reason: "Has none")
          find(filter: Filter! = { tags: ["a", "b"], weather: RAIN }, old: Int @deprecated(reason: "No")): [[Result!]]!
        }

        interface Node {
          id: ID!
        }

        interface Named implements Node {
          id: ID!
          name: String @deprecated(reason: "Has none")
        }

        type Change {
          touch(by: Key!): Boolean!
        }

        union Result = Root | Change

        enum Weather {
          SUN
          """Wet."""
          RAIN @deprecated(reason: "Too wet")
        }

        input Filter {
          tags: [String!]! = []
          text: String = "say \"hi\""
          weather: Weather @deprecated(reason: "Use since")
          since: Date
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        scalar Date @specifiedBy(url: "https://example.org/date")

        """";

    private static readonly RequestExecutor Executor = new(SchemaBuilder.FromSdl(Sdl));

    [Fact]
    public async Task Schema_is_the_same_when_a_client_rebuilds_it_from_introspection()
    {
        var data = await AskAsync(IntrospectedSdl.Query);

        Assert.Equal(Sdl, IntrospectedSdl.Print(data.GetProperty("__schema")));
    }

    [Fact]
    public async Task Introspection_schema_describes_itself()
    {
        var data = await AskAsync("""{ __type(name: "__Type") { name fields { name type { name } args { name type { kind ofType { name } } defaultValue } } } }""");
        var fields = data.GetProperty("__type").GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);

        Assert.Equal(
            ["kind", "name", "description", "specifiedByURL", "fields", "interfaces", "possibleTypes", "enumValues", "inputFields", "ofType", "isOneOf"],
            fields.Keys);
        Assert.Equal(
            """[{"name":"includeDeprecated","type":{"kind":"NON_NULL","ofType":{"name":"Boolean"}},"defaultValue":"false"}]""",
            fields["inputFields"].GetProperty("args").GetRawText());
    }

    [Theory]
    [InlineData("""{ __type(name: "Root") { fields { name } } }""", """{"__type":{"fields":[{"name":"id"},{"name":"find"}]}}""")]
    [InlineData("""{ __type(name: "Weather") { enumValues { name } } }""", """{"__type":{"enumValues":[{"name":"SUN"}]}}""")]
    [InlineData("""{ __type(name: "Filter") { inputFields { name } } }""", """{"__type":{"inputFields":[{"name":"tags"},{"name":"text"},{"name":"since"}]}}""")]
    [InlineData("""{ __type(name: "Root") { fields { args { name } } } }""", """{"__type":{"fields":[{"args":[]},{"args":[{"name":"filter"}]}]}}""")]
    [InlineData("""{ __type(name: "Weather") { enumValues(includeDeprecated: true) { name isDeprecated } } }""", """{"__type":{"enumValues":[{"name":"SUN","isDeprecated":false},{"name":"RAIN","isDeprecated":true}]}}""")]
    public async Task Deprecated_elements_are_listed_only_when_asked_for(string query, string data)
        => Assert.Equal(data, (await AskAsync(query)).GetRawText());

    [Fact]
    public async Task Arguments_of_directives_are_left_out_when_deprecated()
    {
        var data = await AskAsync("{ __schema { directives { name args { name } } } }");

        Assert.Equal(
            ["origin of", "skip if", "include if", "deprecated reason", "specifiedBy url", "oneOf "],
            data.GetProperty("__schema").GetProperty("directives").EnumerateArray().Select(directive =>
                $"{directive.GetProperty("name")} {string.Join(' ', directive.GetProperty("args").EnumerateArray().Select(argument => argument.GetProperty("name")))}"));
    }

    [Theory]
    [InlineData("Nope", "null")]
    [InlineData("Root", """{"kind":"OBJECT","specifiedByURL":null,"fields":[{"name":"id"}],"interfaces":[{"name":"Node"},{"name":"Named"}],"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Node", """{"kind":"INTERFACE","specifiedByURL":null,"fields":[{"name":"id"}],"interfaces":[],"possibleTypes":[{"name":"Root"}],"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Result", """{"kind":"UNION","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":[{"name":"Root"},{"name":"Change"}],"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Weather", """{"kind":"ENUM","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":[{"name":"SUN"}],"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Key", """{"kind":"INPUT_OBJECT","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":[{"name":"id"},{"name":"name"}],"ofType":null,"isOneOf":true}""")]
    [InlineData("Date", """{"kind":"SCALAR","specifiedByURL":"https://example.org/date","fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    public async Task Type_answers_the_questions_of_its_kind_with_values_and_others_with_null(string name, string answer)
    {
        var data = await AskAsync(
            $$"""{ __type(name: "{{name}}") { kind specifiedByURL fields { name } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } ofType { name } isOneOf } }""");

        // Only the first field of an object type is looked at here.
        Assert.Equal(answer, data.GetProperty("__type").GetRawText().Replace(""",{"name":"find"}""", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typename_is_that_of_the_introspection_type()
    {
        var data = await AskAsync("{ __typename __schema { __typename queryType { __typename fields { __typename type { __typename } } } } }");

        Assert.Equal(
            """{"__typename":"Root","__schema":{"__typename":"__Schema","queryType":{"__typename":"__Type","fields":[{"__typename":"__Field","type":{"__typename":"__Type"}},{"__typename":"__Field","type":{"__typename":"__Type"}}]}}}""",
            data.GetRawText());
    }

    private static async Task<JsonElement> AskAsync(string query)
    {
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(query), Services = new NoServices() };
        using var result = await Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        var response = JsonElement.Parse(result.Body.Span);

        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}

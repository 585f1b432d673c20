using Espalier.Validation.Limits;

namespace Espalier.Tests.Validation.Limits;

public sealed class IntrospectionLimitsTests
{
    [Theory]
    [InlineData("GraphiQL", 9, true, true)]
    [InlineData("graphql-codegen", 9, true, true)]
    [InlineData("Apollo", 9, true, false)]
    [InlineData("Relay", 7, true, false)]
    [InlineData("the smallest", 7, false, false)]
    public async Task Introspection_of_a_tool_is_answered_when_limits_are_at_their_defaults(string tool, int levels, bool descriptions, bool newer)
    {
        var response = await new LimitedService().AskAsync(new StandardIntrospection(levels, descriptions, newer).Text);

        Assert.False(response.TryGetProperty("errors", out var errors), $"{tool}: {errors}");
        Assert.Contains(
            response.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray(),
            type => type.GetProperty("name").GetString() == "ItemConnection");
    }

    [Fact]
    public async Task Introspection_stays_apart_from_data_when_one_query_asks_for_both()
    {
        var response = await new LimitedService().AskAsync("{one{name} __type(name:\"Item\"){fields{name type{name fields{name}}} possibleTypes{fields{name}}}}");

        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [Fact]
    public async Task Errors_suggest_no_names_when_introspection_is_switched_off()
    {
        var open = await new LimitedService().AskAsync("{onne{name}}");
        var closed = await new LimitedService(new RequestLimits { AllowIntrospection = false }).AskAsync("{onne{name}}");

        Assert.Contains("Did you mean", open.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""Cannot query field "onne" on type "Query".""", closed.GetProperty("errors")[0].GetProperty("message").GetString());
    }
}

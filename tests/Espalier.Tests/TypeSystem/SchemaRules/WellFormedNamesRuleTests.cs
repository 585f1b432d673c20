using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class WellFormedNamesRuleTests
{
    [Theory]
    [InlineData("", "Expected name to be a non-empty string.")]
    [InlineData("a-b", "Names must only contain [_a-zA-Z0-9] but \"a-b\" does not.")]
    [InlineData("1a", "Names must start with [_a-zA-Z] but \"1a\" does not.")]
    [InlineData("émile", "Names must start with [_a-zA-Z] but \"émile\" does not.")]
    [InlineData("ok", null)]
    public void Names_are_those_of_the_language(string name, string? error)
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        builder.SetFields(builder.QueryType, [new OutputField(name, SpecifiedScalars.Boolean)]);

        Assert.Equal(error is null ? [] : [error], SchemaErrorsOf.Built(builder));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    public void Enum_value_is_refused_when_it_is_another_literal(string name)
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        builder.SetFields(builder.QueryType, [new OutputField("ok", new EnumType("Answer", [new EnumValue(name)]))]);

        Assert.Equal([$"Enum values cannot be named: {name}"], SchemaErrorsOf.Built(builder));
    }
}

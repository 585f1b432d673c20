using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests() : RuleTests(context => new FragmentsOnCompositeTypesRule(context))
{
    [Fact]
    public void Objects_interfaces_and_unions_are_valid()
        => Valid("{ ... on Query { dog { size } } ... { cat { size } } } fragment A on Pet { name } fragment B on Thing { __typename }");

    [Fact]
    public void Unknown_types_are_left_to_another_rule()
        => Valid("fragment F on Missing { name }");

    [Fact]
    public void Other_kinds_are_errors()
        => Errors(
            """
            { dog { ... on Tag { name } ... on Filter { size } } }
            fragment F on Int { name }
            """,
            "Fragment cannot condition on non composite type \"Tag\". 1:16",
            "Fragment cannot condition on non composite type \"Filter\". 1:36",
            "Fragment \"F\" cannot condition on non composite type \"Int\". 2:15");
}

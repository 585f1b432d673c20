using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests() : RuleTests(context => new KnownTypeNamesRule(context))
{
    [Fact]
    public void Types_of_the_schema_are_valid()
        => Valid("query Q($a: [[Filter!]!], $b: ID) { dog { ... on Pet { name } ...F } } fragment F on Dog { size }");

    [Fact]
    public void Unknown_types_are_errors_with_suggestions()
        => Errors(
            """
            query Q($a: [Filtr!]) {
              dog { ... on Pett { name } ...F }
            }
            fragment F on Zebra { size }
            """,
            "Unknown type \"Filtr\". Did you mean \"Filter\" or \"Int\"? 1:14",
            "Unknown type \"Pett\". Did you mean \"Pet\" or \"PetBy\"? 2:16",
            "Unknown type \"Zebra\". 4:15");

    [Fact]
    public void Suggestions_can_be_switched_off()
        => ErrorsWithoutSuggestions("{ ... on Doog { size } }", "Unknown type \"Doog\". 1:10");
}

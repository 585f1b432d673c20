using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests() : RuleTests(context => new KnownArgumentNamesRule(context))
{
    [Fact]
    public void Known_arguments_are_valid_in_any_order()
        => Valid("{ dog { barks(at: null, times: 1) @onField(tags: [], level: 2) } missing(x: 1) { y(z: 1) } flag @unknown(a: 1) }");

    [Fact]
    public void Unknown_argument_of_a_field_is_an_error_with_suggestions()
        => Errors(
            "{ dog { barks(time: 1) size(zzz: 1) } __type(nam: \"A\") { name } }",
            "Unknown argument \"time\" on field \"Dog.barks\". Did you mean \"times\"? 1:15",
            "Unknown argument \"zzz\" on field \"Dog.size\". 1:29",
            "Unknown argument \"nam\" on field \"Query.__type\". Did you mean \"name\"? 1:46");

    [Fact]
    public void Unknown_argument_of_a_directive_is_an_error_with_suggestions()
        => Errors(
            "{ dog @onField(levl: 1) @skip(unless: true) { size } }",
            "Unknown argument \"levl\" on directive \"@onField\". Did you mean \"level\"? 1:16",
            "Unknown argument \"unless\" on directive \"@skip\". 1:31");

    [Fact]
    public void Suggestions_can_be_switched_off()
        => ErrorsWithoutSuggestions("{ dog { barks(time: 1) } }", "Unknown argument \"time\" on field \"Dog.barks\". 1:15");
}

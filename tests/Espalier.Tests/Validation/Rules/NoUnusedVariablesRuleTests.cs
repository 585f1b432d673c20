using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests() : RuleTests(context => new NoUnusedVariablesRule(context))
{
    [Fact]
    public void Variables_are_valid_when_used_anywhere_below_the_operation()
        => Valid(
            """
            query A($a: Int!, $b: Boolean!, $c: String, $d: Tag) @onOperation(reason: $c) { dog { ...F @include(if: $b) } }
            fragment F on Dog { barks(times: $a) owner { pets(filter: { tags: [$d] }) { name } } }
            """);

    [Fact]
    public void Variable_is_an_error_when_only_another_operation_uses_it()
        => Errors(
            """
            query A($a: Boolean!, $b: Boolean!) { flag(b: $a) }
            query B($b: Boolean!) { flag(b: $b) }
            """,
            "Variable \"$b\" is never used in operation \"A\". 1:23");

    [Fact]
    public void Variable_is_an_error_when_only_an_unreached_fragment_uses_it()
        => Errors(
            "query ($a: Boolean!) { flag(b: true) } fragment F on Query { flag(b: $a) }",
            "Variable \"$a\" is never used. 1:8");
}

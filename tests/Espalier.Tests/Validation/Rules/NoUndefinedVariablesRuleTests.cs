using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests() : RuleTests(context => new NoUndefinedVariablesRule(context))
{
    [Fact]
    public void Variables_are_valid_when_declared_by_every_operation_that_reaches_them()
        => Valid(
            """
            query A($a: Int!, $b: Filter) { dog { ...F } }
            query B($a: Int!, $b: Filter) { dog { ...F } }
            fragment F on Dog { barks(times: $a) ...G }
            fragment G on Dog { owner { pets(filter: { and: [{ place: { lat: $b } }] }) { name } } }
            """);

    [Fact]
    public void Undeclared_variable_is_an_error_in_each_operation_that_reaches_it()
        => Errors(
            """
            query A($b: Int) { dog { ...F } }
            query B @onOperation(reason: $a) { dog { ...F } }
            fragment F on Dog { barks(times: $a, at: { lat: $b }) }
            """,
            "Variable \"$a\" is not defined by operation \"A\". 3:34 1:1",
            "Variable \"$a\" is not defined by operation \"B\". 2:30 2:1",
            "Variable \"$a\" is not defined by operation \"B\". 3:34 2:1",
            "Variable \"$b\" is not defined by operation \"B\". 3:49 2:1");

    [Fact]
    public void Anonymous_operation_is_not_named()
        => Errors("{ dog { size @skip(if: $a) } }", "Variable \"$a\" is not defined. 1:24 1:1");

    [Fact]
    public void Fragments_that_spread_each_other_are_visited_once()
        => Errors(
            "{ ...F } fragment F on Query { ...G } fragment G on Query { ...F flag(b: $a) }",
            "Variable \"$a\" is not defined. 1:74 1:1");
}

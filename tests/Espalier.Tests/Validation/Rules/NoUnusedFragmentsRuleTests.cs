using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests() : RuleTests(context => new NoUnusedFragmentsRule(context))
{
    [Fact]
    public void Fragments_are_valid_when_operations_reach_them()
        => Valid(
            """
            query A { dog { ...F } }
            query B { cat { owner { ...H } } }
            fragment F on Dog { ...G }
            fragment G on Pet { name }
            fragment H on Person { age }
            """);

    [Fact]
    public void Fragments_are_errors_when_only_each_other_spread_them()
        => Errors(
            """
            { dog { ...F } }
            fragment F on Dog { size }
            fragment G on Dog { ...H }
            fragment H on Dog { ...G }
            """,
            "Fragment \"G\" is never used. 3:1",
            "Fragment \"H\" is never used. 4:1");
}

using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests() : RuleTests(context => new UniqueOperationNamesRule(context))
{
    [Fact]
    public void Names_are_valid_when_they_differ_or_belong_to_a_fragment()
        => Valid("query A { dog { ...B } } mutation B { rename(id: 1) { age } } fragment B on Dog { size }");

    [Fact]
    public void Every_repetition_is_an_error_that_points_at_the_first()
        => Errors(
            """
            query A { dog { size } }
            query A { cat { size } }
            subscription A { tick }
            """,
            "There can be only one operation named \"A\". 1:7 2:7",
            "There can be only one operation named \"A\". 1:7 3:14");
}

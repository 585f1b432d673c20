using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests() : RuleTests(context => new UniqueVariableNamesRule(context))
{
    [Fact]
    public void Variables_of_different_operations_may_share_a_name()
        => Valid("query A($x: Int, $y: Int) { dog { size } } query B($x: Int) { dog { size } }");

    [Fact]
    public void Repetition_is_one_error_that_points_at_all()
        => Errors(
            "query A($x: Int, $y: Int, $x: String, $x: Int, $y: Int) { dog { size } }",
            "There can be only one variable named \"$x\". 1:10 1:28 1:40",
            "There can be only one variable named \"$y\". 1:19 1:49");
}

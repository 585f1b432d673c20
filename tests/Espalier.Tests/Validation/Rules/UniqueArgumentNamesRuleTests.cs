using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests() : RuleTests(context => new UniqueArgumentNamesRule(context))
{
    [Fact]
    public void Arguments_are_valid_when_they_differ_or_belong_to_different_owners()
        => Valid("{ dog { barks(times: 1, at: null) @skip(if: true) @include(if: true) } a: flag(b: true) b: flag(b: true) }");

    [Fact]
    public void Repetition_is_one_error_that_points_at_all()
        => Errors(
            "{ flag(b: true, c: 1, b: false, b: true) @skip(if: true, if: true) }",
            "There can be only one argument named \"b\". 1:8 1:23 1:33",
            "There can be only one argument named \"if\". 1:48 1:58");
}

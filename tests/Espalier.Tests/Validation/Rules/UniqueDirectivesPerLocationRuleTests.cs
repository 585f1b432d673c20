using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests() : RuleTests(context => new UniqueDirectivesPerLocationRule(context))
{
    [Fact]
    public void Directives_are_valid_when_they_differ_repeat_by_definition_or_are_unknown()
        => Valid("{ dog @skip(if: true) @include(if: true) { size @many(n: 1) @many(n: 2) name @skip(if: true) size @unknown @unknown } }");

    [Fact]
    public void Repetition_is_an_error_at_each_place()
        => Errors(
            """
            query A($a: Int @onField @onField) @onOperation @onOperation {
              dog @skip(if: true) @skip(if: false) @skip(if: true) { ...F @include(if: true) @include(if: true) }
              ... @include(if: true) @include(if: true) { dog { size } }
            }
            fragment F on Dog @skip(if: true) @skip(if: true) { size }
            """,
            "The directive \"@onOperation\" can only be used once at this location. 1:36 1:49",
            "The directive \"@onField\" can only be used once at this location. 1:17 1:26",
            "The directive \"@skip\" can only be used once at this location. 2:7 2:23",
            "The directive \"@skip\" can only be used once at this location. 2:7 2:40",
            "The directive \"@include\" can only be used once at this location. 2:63 2:82",
            "The directive \"@include\" can only be used once at this location. 3:7 3:26",
            "The directive \"@skip\" can only be used once at this location. 5:19 5:35");
}

using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests() : RuleTests(context => new ScalarLeafsRule(context))
{
    [Fact]
    public void Leaves_without_and_objects_with_a_selection_are_valid()
        => Valid("{ dog { size tags owner { age } } __typename missing { x } }");

    [Fact]
    public void Objects_without_a_selection_are_errors()
        => Errors(
            "{ dog pets thing }",
            "Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"? 1:3",
            "Field \"pets\" of type \"[Pet!]!\" must have a selection of subfields. Did you mean \"pets { ... }\"? 1:7",
            "Field \"thing\" of type \"Thing\" must have a selection of subfields. Did you mean \"thing { ... }\"? 1:12");

    [Fact]
    public void Leaves_with_a_selection_are_errors()
        => Errors(
            "{ dog { size { value } tags(a: 1) @include(if: true) { name } } }",
            "Field \"size\" must not have a selection since type \"Int!\" has no subfields. 1:14",
            "Field \"tags\" must not have a selection since type \"[Tag!]!\" has no subfields. 1:54");
}

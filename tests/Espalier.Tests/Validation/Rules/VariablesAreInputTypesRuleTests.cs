using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests() : RuleTests(context => new VariablesAreInputTypesRule(context))
{
    [Fact]
    public void Scalars_enums_and_input_objects_are_valid()
        => Valid("query Q($a: Int!, $b: [Tag!]!, $c: Filter, $d: Missing) { dog { size } }");

    [Fact]
    public void Output_types_are_errors()
        => Errors(
            "query Q($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { dog { size } }",
            "Variable \"$a\" cannot be non-input type \"Dog\". 1:13",
            "Variable \"$b\" cannot be non-input type \"[[CatOrDog!]]!\". 1:22",
            "Variable \"$c\" cannot be non-input type \"Pet\". 1:42");
}

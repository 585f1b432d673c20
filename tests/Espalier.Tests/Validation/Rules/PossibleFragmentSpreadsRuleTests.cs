using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests() : RuleTests(context => new PossibleFragmentSpreadsRule(context))
{
    [Fact]
    public void Spreads_are_valid_when_some_object_is_of_both_types()
        => Valid(
            """
            {
              dog { ... on Dog { size } ... on Pet { name } ... on CatOrDog { __typename } }
              catOrDog { ... on Node { id } ... on Cat { meows } ... on Pet { name } }
              thing { ...P ... on Named { name } ... on Missing { x } ... { __typename } }
            }
            fragment P on Person { age }
            """);

    [Fact]
    public void Spreads_are_errors_when_no_object_is_of_both_types()
        => Errors(
            """
            {
              dog { ... on Cat { meows } ...R }
              pets { ... on Thing { __typename } ... on Robot { model } }
              catOrDog { ... on Owner { name } }
              node(id: 1) { ... on Cat { meows } }
            }
            fragment R on Robot { model }
            """,
            "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\". 2:9",
            "Fragment \"R\" cannot be spread here as objects of type \"Dog\" can never be of type \"Robot\". 2:30",
            "Fragment cannot be spread here as objects of type \"Pet\" can never be of type \"Thing\". 3:10",
            "Fragment cannot be spread here as objects of type \"Pet\" can never be of type \"Robot\". 3:38",
            "Fragment cannot be spread here as objects of type \"CatOrDog\" can never be of type \"Owner\". 4:14",
            "Fragment cannot be spread here as objects of type \"Node\" can never be of type \"Cat\". 5:17");
}

using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests() : RuleTests(context => new VariablesInAllowedPositionRule(context))
{
    [Theory]
    [InlineData("query ($v: Int) { cat { friends(first: $v) { name } } }")]
    [InlineData("query ($v: Int!) { cat { friends(first: $v) { name } } }")]
    [InlineData("query ($v: [Tag!]!) { pets(tags: $v) { name } }")]
    [InlineData("query ($v: [ID!]!) { person { pets(ids: $v) { name } } }")]
    [InlineData("query ($v: Boolean = true) { flag(b: $v) }")]
    [InlineData("query ($v: [Tag!]) { pets(tags: $v) { name } }")]
    [InlineData("query ($v: Int) { pets(matrix: $v) { name } }", false)]
    [InlineData("query ($v: Missing) { flag(b: $v) }")]
    [InlineData("query ($v: Int) { missing(x: $v) dog { missing(y: { z: $v }) } }")]
    [InlineData("query ($v: String!) { pet(byRequired: { name: $v }) { name } }")]
    [InlineData("query ($v: String = \"Rex\") { pet(byRequired: { name: $v }) { name } }")]
    [InlineData("query ($v: PetBy) { pet(by: $v, byRequired: { id: 1 }) { name } }")]
    [InlineData("query ($v: ID!) { pet(byRequired: { ids: [$v] }) { name } }")]
    public void Usage_is_valid_when_every_value_of_the_variable_fits(string document, bool valid = true)
    {
        if (valid) Valid(document);
        else Errors(document, "Variable \"$v\" of type \"Int\" used in position expecting type \"[[Int!]]\". 1:8 1:32");
    }

    [Fact]
    public void Usage_is_an_error_when_the_types_differ()
        => Errors(
            """
            query ($a: Int, $b: [Boolean!], $c: [Tag]!) {
              flag(b: $a)
              other: flag(b: $b)
              pets(tags: $c) { name }
            }
            """,
            "Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean!\". 1:8 2:11",
            "Variable \"$b\" of type \"[Boolean!]\" used in position expecting type \"Boolean!\". 1:17 3:18",
            "Variable \"$c\" of type \"[Tag]!\" used in position expecting type \"[Tag!]!\". 1:33 4:14");

    [Fact]
    public void Nullable_variable_is_an_error_in_a_non_null_place_without_defaults()
        => Errors(
            """
            query ($a: Boolean, $b: Boolean = null, $c: Float) {
              flag(b: $a)
              other: flag(b: $b)
              person(place: { lat: $c, lon: 1 }) { ...F @skip(if: $a) }
            }
            fragment F on Person { age @include(if: $a) }
            """,
            "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". 1:8 2:11",
            "Variable \"$b\" of type \"Boolean\" used in position expecting type \"Boolean!\". 1:21 3:18",
            "Variable \"$c\" of type \"Float\" used in position expecting type \"Float!\". 1:41 4:24",
            "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". 1:8 4:55",
            "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". 1:8 6:41");

    [Fact]
    public void Nullable_variable_is_an_error_as_an_item_of_non_null_items()
        => Errors(
            "query ($a: Tag) { pets(tags: [$a]) { name } }",
            "Variable \"$a\" of type \"Tag\" used in position expecting type \"Tag!\". 1:8 1:31");

    [Fact]
    public void Nullable_variable_is_an_error_in_a_one_of_input_object()
        => Errors(
            """
            query ($a: String, $b: [ID!] = null) {
              pet(by: { name: $a }, byRequired: { ids: $b }) { name }
            }
            """,
            "Variable \"$a\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"PetBy\". 1:8 2:19",
            "Variable \"$b\" is of type \"[ID!]\" but must be non-nullable to be used for OneOf Input Object \"PetBy\". 1:20 2:44");
}

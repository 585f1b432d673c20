using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests() : RuleTests(context => new ValuesOfCorrectTypeRule(context))
{
    [Theory]
    [InlineData("{ find(filter: { tag: RED, tags: [RED, BLUE], size: 1, place: { lat: 1, lon: 1.5, label: null }, any: { x: [$v] } }) { __typename } }")]
    [InlineData("{ find(filter: { tags: RED, and: { size: null } }, any: [1, { a: ENUM }]) { __typename } }")]
    [InlineData("{ pets(matrix: 1) { name } }")]
    [InlineData("{ pets(matrix: [[1, 2], 3, null, [$v]]) { name } }")]
    [InlineData("{ node(id: 1) { id } other: node(id: \"x\") { id } }")]
    [InlineData("{ pet(byRequired: { name: $v }) { name } }")]
    [InlineData("{ missing(x: { y: 1 }) dog { size(x: 1) @unknown(x: 1) } }")]
    [InlineData("query ($a: Filter = { size: 1 }, $b: Dog = 1, $c: Int! = 1) { dog { size } }")]
    public void Value_is_valid_when_the_type_takes_it(string document) => Valid(document);

    [Theory]
    [InlineData("s: 1", "String cannot represent a non string value: 1")]
    [InlineData("s: FAST", "String cannot represent a non string value: FAST")]
    [InlineData("i: 1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("i: true", "ID cannot represent a non-string and non-integer value: true")]
    [InlineData("b: \"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("b: 0", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("f: \"1.5\"", "Float cannot represent non numeric value: \"1.5\"")]
    [InlineData("n: 1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("n: 2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("n: [1]", "Int cannot represent non-integer value: [1]")]
    [InlineData("s: { a: 1 }", "String cannot represent a non string value: { a: 1 }")]
    public void Literal_of_another_kind_is_an_error(string argument, string message)
        => Errors($"{{ echo({argument}) }}", ValidationSchemas.Numbers, $"{message} 1:11");

    [Fact]
    public void Null_is_an_error_where_the_type_is_non_null()
        => Errors(
            "query ($v: Int! = null) { flag(b: null) pets(tags: [RED, null]) { name } person(place: { lat: null, lon: 1 }) { age } }",
            "Expected value of non-null type \"Int!\" not to be null. 1:19",
            "Expected value of non-null type \"Boolean!\" not to be null. 1:35",
            "Expected value of non-null type \"Tag!\" not to be null. 1:58",
            "Expected value of non-null type \"Float!\" not to be null. 1:95");

    [Fact]
    public void Enum_value_is_an_error_when_it_does_not_exist_or_is_another_literal()
        => Errors(
            "{ pets(tags: [GREN, \"RED\", 1]) { name } }",
            "Value \"GREN\" does not exist in \"Tag\" enum. Did you mean the enum value \"GREEN\" or \"RED\"? 1:15",
            "Enum \"Tag\" cannot represent non-enum value: \"RED\". Did you mean the enum value \"RED\" or \"GREEN\"? 1:21",
            "Enum \"Tag\" cannot represent non-enum value: 1. 1:28");

    [Fact]
    public void Input_object_is_an_error_when_it_is_no_object_or_lacks_or_invents_fields()
        => Errors(
            "{ person(place: { lat: 1, lbel: 2 }) { age } other: person(place: 1) { age } find(filter: { zzzzz: 1 }) { __typename } }",
            "Expected value of type \"Place\" to include required field \"lon\", found: { lat: 1, lbel: 2 }. 1:17",
            "Expected value of type \"Place\" not to include unknown field \"lbel\". Did you mean \"label\"? Found: { lat: 1, lbel: 2 }. 1:27",
            "Expected value of type \"Place\" to be an object, found: 1. 1:67",
            "Expected value of type \"Filter\" not to include unknown field \"zzzzz\", found: { zzzzz: 1 }. 1:93");

    [Fact]
    public void One_of_input_object_is_an_error_unless_exactly_one_field_is_given_and_not_null()
        => Errors(
            """
            {
              a: pet(byRequired: {}) { name }
              b: pet(byRequired: { id: 1, name: "x" }) { name }
              c: pet(byRequired: { id: null }) { name }
              d: pet(byRequired: { id: $v, name: null }) { name }
            }
            """,
            OneOf("2:22"),
            OneOf("3:22"),
            OneOf("4:22"),
            OneOf("5:22"));

    [Fact]
    public void Arguments_of_directives_are_checked()
        => Errors("{ dog @skip(if: 1) { size } }", "Boolean cannot represent a non boolean value: 1 1:17");

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("😀")]
    public void Long_literal_is_shown_by_its_beginning(string letter)
    {
        var literal = $"{{ lat: 1, label: \"{string.Concat(Enumerable.Repeat(letter, 2000))}\" }}";

        Errors(
            $"{{ person(place: {literal}) {{ age }} }}",
            $"Expected value of type \"Place\" to include required field \"lon\", found: {{ lat: 1, label: \"{string.Concat(Enumerable.Repeat(letter, 982 / System.Text.Encoding.UTF8.GetByteCount(letter)))}.... 1:17");
    }

    [Fact]
    public void Suggestions_can_be_switched_off()
        => ErrorsWithoutSuggestions(
            "{ pets(tags: GREN) { name } person(place: { lat: 1, lon: 1, labl: 2 }) { age } }",
            "Value \"GREN\" does not exist in \"Tag\" enum. 1:14",
            "Expected value of type \"Place\" not to include unknown field \"labl\", found: { lat: 1, lon: 1, labl: 2 }. 1:61");

    private static string OneOf(string at)
        => "Within OneOf Input Object type \"PetBy\", exactly one field must be specified, and the value for that field must be non-null. " + at;
}

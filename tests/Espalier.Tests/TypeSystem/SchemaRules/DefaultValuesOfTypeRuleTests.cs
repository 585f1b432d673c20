namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class DefaultValuesOfTypeRuleTests
{
    [Theory]
    [InlineData("type A { a(i: Int = 1, f: Float = 1, l: [Int!] = 1, n: Int = null, e: E = A, o: I = { a: 1 }): Int } enum E { A } input I { a: Int! b: Int! = 2 }")]
    [InlineData("input I @oneOf { a: Int b: Int } type A { a(i: I = { a: 1 }): Int }")]
    [InlineData("scalar Any directive @d(x: Any = { a: [1, \"b\"] }) on FIELD")]
    public void Default_value_is_valid_when_it_is_of_its_type(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A { a(i: Int = \"one\"): Int }",
        "A.a(i:) has invalid default value: Int cannot represent non-integer value: \"one\" 1:12")]
    [InlineData(
        "input I { tags: [Int!] = [1, null, \"x\"] }",
        "I.tags has invalid default value at [1]: Expected value of non-null type \"Int!\" not to be null. 1:11",
        "I.tags has invalid default value at [2]: Int cannot represent non-integer value: \"x\" 1:11")]
    [InlineData(
        "type A { a(o: I = { b: B, c: 1 }): Int } input I { a: Int! b: E } enum E { A }",
        "A.a(o:) has invalid default value: Expected value of type \"I\" to include required field \"a\", found: { b: B, c: 1 }. 1:12",
        "A.a(o:) has invalid default value at .b: Value \"B\" does not exist in \"E\" enum. 1:12",
        "A.a(o:) has invalid default value: Expected value of type \"I\" not to include unknown field \"c\", found: { b: B, c: 1 }. 1:12")]
    [InlineData(
        "type A { a(o: I! = 1): Int } input I { a: Int }",
        "A.a(o:) has invalid default value: Expected value of type \"I\" to be an object, found: 1. 1:12")]
    [InlineData(
        "directive @d(x: Int! = null) on FIELD",
        "@d(x:) has invalid default value: Expected value of non-null type \"Int!\" not to be null. 1:14")]
    [InlineData(
        "type A { a(o: I = { a: 1, b: 2 }): Int } input I @oneOf { a: Int b: Int }",
        "A.a(o:) has invalid default value: Within OneOf Input Object type \"I\", exactly one field must be specified, and the value for that field must be non-null. 1:12")]
    public void Default_value_is_refused_with_the_place_inside_it_when_it_is_not_of_its_type(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

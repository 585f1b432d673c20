namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class AppliedDirectivesRuleTests
{
    [Theory]
    [InlineData("directive @d(x: Int! y: [Int!] = 1) repeatable on OBJECT | FIELD_DEFINITION type A @d(x: 1) @d(x: 2, y: [3]) { a: Int @d(x: 1) @deprecated(reason: \"b\") }")]
    [InlineData("directive @d on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION schema @d { query: Query } scalar S @d type A @d { a(x: Int @d): Int @d } interface N @d { a: Int } union U @d = A enum E @d { A @d } input I @d { a: Int @d }")]
    public void Applied_directive_is_valid_when_its_definition_allows_it(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A @nope { a: Int }",
        "Unknown directive \"@nope\". 1:8")]
    [InlineData(
        "type A @deprecated { a: Int }",
        "Directive \"@deprecated\" may not be used on OBJECT. 1:8")]
    [InlineData(
        "directive @d on FIELD type A { a(x: Int @d): Int }",
        "Directive \"@d\" may not be used on ARGUMENT_DEFINITION. 1:41")]
    [InlineData(
        "type A { a: Int @deprecated @deprecated }",
        "The directive \"@deprecated\" can only be used once at this location. 1:17 1:29")]
    [InlineData(
        "directive @d on OBJECT type A @d { a: Int } extend type A @d",
        "The directive \"@d\" can only be used once at this location. 1:31 1:59")]
    [InlineData(
        "scalar S @specifiedBy",
        "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. 1:10")]
    [InlineData(
        "scalar S @specifiedBy(url: \"a\", uri: \"b\", url: \"c\")",
        "There can be only one argument named \"url\". 1:10",
        "Unknown argument \"uri\" on directive \"@specifiedBy\". 1:10")]
    [InlineData(
        "type A { a: Int @deprecated(reason: 1) }",
        "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 1 1:17")]
    public void Applied_directive_is_refused_when_its_definition_does_not_allow_it(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class ReservedNamesRuleTests
{
    [Theory]
    [InlineData("type _A { _a__(_x: Int): Int }")]
    public void Names_are_valid_when_they_begin_with_one_underscore(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type __A { a: Int }",
        "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:6")]
    [InlineData(
        "type A { __a: Int }",
        "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:10")]
    [InlineData(
        "type A { a(__x: Int): Int }",
        "Name \"__x\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:12")]
    [InlineData(
        "enum E { __A }",
        "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:10")]
    [InlineData(
        "input I { __a: Int }",
        "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:11")]
    [InlineData(
        "directive @__d(__x: Int) on FIELD",
        "Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:12",
        "Name \"__x\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:16")]
    public void Names_are_refused_when_they_begin_with_two_underscores(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

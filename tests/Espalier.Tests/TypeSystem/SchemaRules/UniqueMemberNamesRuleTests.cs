namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class UniqueMemberNamesRuleTests
{
    [Theory]
    [InlineData("type A { a(x: Int): Int b(x: Int): Int } enum E { A B } input I { a: Int b: Int } directive @d(x: Int y: Int) on FIELD")]
    public void Members_are_valid_when_names_differ_within_their_owner(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A { a: Int a: String }",
        "Field \"A.a\" can only be defined once. 1:10 1:17")]
    [InlineData(
        "interface A { a: Int } extend interface A { a: Int }",
        "Field \"A.a\" can only be defined once. 1:15 1:45")]
    [InlineData(
        "type A { a(x: Int x: Int): Int }",
        "Argument \"A.a(x:)\" can only be defined once. 1:12 1:19")]
    [InlineData(
        "directive @d(x: Int x: Int) on FIELD",
        "Argument \"@d(x:)\" can only be defined once. 1:14 1:21")]
    [InlineData(
        "enum E { A B A }",
        "Enum value \"E.A\" can only be defined once. 1:10 1:14")]
    [InlineData(
        "input I { a: Int a: Int }",
        "Field \"I.a\" can only be defined once. 1:11 1:18")]
    public void Members_are_refused_when_two_of_an_owner_share_a_name(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

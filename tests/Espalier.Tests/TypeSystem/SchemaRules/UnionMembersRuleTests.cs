namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class UnionMembersRuleTests
{
    [Theory]
    [InlineData("union U = A | B type A { a: Int } type B { a: Int }")]
    [InlineData("union U extend union U = A type A { a: Int }")]
    public void Union_is_valid_when_it_has_different_members(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "union U",
        "Union type U must define one or more member types. 1:7")]
    [InlineData(
        "union U = A | A type A { a: Int }",
        "Union type U can only include type A once. 1:7")]
    public void Union_is_refused_when_it_has_no_or_repeated_members(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

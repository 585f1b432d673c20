namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class UniqueTypeNamesRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } type B { a: Int }")]
    public void Types_are_valid_when_their_names_differ(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A { a: Int } scalar A",
        "There can be only one type named \"A\". 1:6 1:26")]
    public void Types_are_refused_when_two_share_a_name(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class UniqueDirectiveNamesRuleTests
{
    [Theory]
    [InlineData("directive @a on FIELD directive @b on FIELD")]
    [InlineData("directive @skip(if: Boolean!) on FIELD")]
    public void Directives_are_valid_when_their_names_differ(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "directive @a on FIELD directive @a on QUERY",
        "There can be only one directive named \"@a\". 1:12 1:34")]
    public void Directives_are_refused_when_two_share_a_name(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

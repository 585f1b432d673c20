namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class DefinedFieldsRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } interface B { a: Int } input C { a: Int }")]
    [InlineData("type A extend type A { a: Int }")]
    public void Types_are_valid_when_they_have_fields(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A",
        "Type A must define one or more fields. 1:6")]
    [InlineData(
        "interface A",
        "Type A must define one or more fields. 1:11")]
    [InlineData(
        "input A",
        "Input Object type A must define one or more fields. 1:7")]
    public void Types_are_refused_when_they_have_no_fields(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class OneOfFieldsRuleTests
{
    [Theory]
    [InlineData("input I @oneOf { a: Int b: String }")]
    [InlineData("input I { a: Int! = 1 }")]
    public void OneOf_input_is_valid_when_its_fields_are_nullable_without_default(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "input I @oneOf { a: Int! b: Int }",
        "OneOf input field I.a must be nullable. 1:18")]
    [InlineData(
        "input I @oneOf { a: Int = 1 }",
        "OneOf input field I.a cannot have a default value. 1:18")]
    public void OneOf_input_is_refused_when_a_field_is_required_or_has_a_default(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class RequiredInputsNotDeprecatedRuleTests
{
    [Theory]
    [InlineData("type A { a(x: Int @deprecated, y: Int! = 1 @deprecated): Int } input I { a: Int @deprecated }")]
    public void Inputs_may_be_deprecated_when_they_are_optional(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A { a(x: Int! @deprecated): Int }",
        "Required argument A.a(x:) cannot be deprecated. 1:12")]
    [InlineData(
        "input I { a: Int! @deprecated }",
        "Required input field I.a cannot be deprecated. 1:11")]
    [InlineData(
        "directive @d(x: Int! @deprecated) on FIELD",
        "Required argument @d(x:) cannot be deprecated. 1:14")]
    public void Inputs_may_not_be_deprecated_when_they_are_required(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

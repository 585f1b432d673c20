namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class NoDirectiveCyclesRuleTests
{
    [Theory]
    [InlineData("directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b on ARGUMENT_DEFINITION")]
    [InlineData("directive @a(x: I) on FIELD input I { i: I }")]
    public void Directive_is_valid_when_it_uses_others(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "directive @a(x: Int @a) on ARGUMENT_DEFINITION",
        "Directive @a cannot refer to itself. 1:12")]
    [InlineData(
        "directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b(x: Int @a) on ARGUMENT_DEFINITION",
        "Directive @a cannot refer to itself. 1:12",
        "Directive @b cannot refer to itself. 1:59")]
    [InlineData(
        "directive @a(x: [I]) on INPUT_FIELD_DEFINITION input I { i: Int @a }",
        "Directive @a cannot refer to itself. 1:12")]
    [InlineData(
        "directive @a(x: E) on ENUM_VALUE enum E { A @a }",
        "Directive @a cannot refer to itself. 1:12")]
    public void Directive_is_refused_when_it_leads_back_to_itself(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

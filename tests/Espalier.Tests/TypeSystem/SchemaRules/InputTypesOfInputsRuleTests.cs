namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class InputTypesOfInputsRuleTests
{
    [Theory]
    [InlineData("type A { a(i: [I!]!, e: E): Int } input I { i: I e: E } enum E { A } directive @d(i: I) on FIELD")]
    public void Inputs_are_valid_when_their_types_are_input_types(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A { a(x: A): Int }",
        "The type of A.a(x:) must be Input Type but got: A. 1:12")]
    [InlineData(
        "input I { u: [U] } union U = A type A { a: Int }",
        "The type of I.u must be Input Type but got: [U]. 1:11")]
    [InlineData(
        "directive @d(x: A = 1) on FIELD type A { a: Int }",
        "The type of @d(x:) must be Input Type but got: A. 1:14")]
    public void Inputs_are_refused_when_their_types_are_output_types(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class OutputTypesOfFieldsRuleTests
{
    [Theory]
    [InlineData("type A { a: Int b: [U!]! c: E d: I } union U = A enum E { A } interface I { a: A }")]
    public void Fields_are_valid_when_their_types_are_output_types(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "type A { a: [I!]! } input I { a: Int }",
        "The type of A.a must be Output Type but got: [I!]!. 1:10")]
    [InlineData(
        "interface A { a: I } input I { a: Int }",
        "The type of A.a must be Output Type but got: I. 1:15")]
    public void Fields_are_refused_when_their_types_are_input_objects(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

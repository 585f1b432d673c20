namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class FiniteInputObjectsRuleTests
{
    [Theory]
    [InlineData("input I { self: I list: [I!]! other: O! } input O { back: I }")]
    [InlineData("input I @oneOf { self: I end: Int }")]
    [InlineData("input I { o: O! } input O @oneOf { back: I end: Int }")]
    [InlineData("input A { b: B! } input B { c: C! } input C { end: Int }")]
    public void Input_object_is_valid_when_a_value_can_be_written_down(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "input I { self: I! }",
        "Input Object I cannot be provided a finite value because it references itself through fields: I.self. 1:11")]
    [InlineData(
        "input A { b: B! } input B { c: C! } input C { a: A! }",
        "Input Object A cannot be provided a finite value because it references itself through fields: A.b, B.c, C.a. 1:11 1:29 1:47")]
    [InlineData(
        "input I @oneOf { self: I }",
        "Input Object I cannot be provided a finite value because it references itself through fields: I.self. 1:18")]
    [InlineData(
        "input A @oneOf { b: B c: C } input B { a: A! } input C { a: A! }",
        "Input Object A cannot be provided a finite value because it references itself through fields: A.b, B.a. 1:18 1:40",
        "Input Object A cannot be provided a finite value because it references itself through fields: A.c, C.a. 1:23 1:58")]
    [InlineData(
        "input S { self: S! b: B! } input B { s: S! self: B! }",
        "Input Object S cannot be provided a finite value because it references itself through fields: S.self. 1:11",
        "Input Object S cannot be provided a finite value because it references itself through fields: S.b, B.s. 1:20 1:38",
        "Input Object B cannot be provided a finite value because it references itself through fields: B.self. 1:44")]
    public void Input_object_is_refused_when_every_value_would_be_infinite(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

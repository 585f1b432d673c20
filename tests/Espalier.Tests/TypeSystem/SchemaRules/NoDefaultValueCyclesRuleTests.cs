namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class NoDefaultValueCyclesRuleTests
{
    [Theory]
    [InlineData("input A { b: B = {} } input B { a: A c: Int = 1 }")]
    [InlineData("input A { a: A = { a: null } }")]
    [InlineData("input A { a: A = { a: { a: null } } }")]
    [InlineData("input A { list: [A] = [] }")]
    public void Default_values_are_valid_when_filling_them_in_ends(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "input A { a: A = {} }",
        "Invalid circular reference. The default value of Input Object field A.a references itself. 1:11")]
    [InlineData(
        "input A { a: [A] = [{}] }",
        "Invalid circular reference. The default value of Input Object field A.a references itself. 1:11")]
    [InlineData(
        "input A { b: B = {} } input B { a: A = {} }",
        "Invalid circular reference. The default value of Input Object field A.b references itself via the default values of: B.a. 1:11 1:33")]
    [InlineData(
        "input A { x: Int b: B = { a: {} } } input B { a: A }",
        "Invalid circular reference. The default value of Input Object field A.b references itself. 1:18")]
    public void Default_values_are_refused_when_filling_them_in_never_ends(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

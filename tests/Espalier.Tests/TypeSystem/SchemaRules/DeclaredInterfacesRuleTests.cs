namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class DeclaredInterfacesRuleTests
{
    [Theory]
    [InlineData("interface N { a: Int } interface M implements N { a: Int } type A implements M & N { a: Int }")]
    public void Interfaces_are_valid_when_inherited_ones_are_declared_too(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "interface N { a: Int } type A implements N & N { a: Int }",
        "Type A can only implement N once. 1:29")]
    [InlineData(
        "interface N implements N { a: Int }",
        "Type N cannot implement itself because it would create a circular reference. 1:11")]
    [InlineData(
        "interface N { a: Int } interface M implements N { a: Int } type A implements M { a: Int }",
        "Type A must implement N because it is implemented by M. 1:34 1:65")]
    [InlineData(
        "interface N implements M { a: Int } interface M implements N { a: Int }",
        "Type N cannot implement M because it would create a circular reference. 1:47 1:11",
        "Type M cannot implement N because it would create a circular reference. 1:11 1:47")]
    public void Interfaces_are_refused_when_repeated_circular_or_not_declared(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

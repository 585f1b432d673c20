namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class RootTypesRuleTests
{
    [Theory]
    [InlineData("schema { query: A mutation: B subscription: C } type A { a: Int } type B { a: Int } type C { a: Int }")]
    [InlineData("type Query { a: Int }")]
    public void Schema_is_valid_when_its_roots_differ(string sdl) => Assert.Empty(SchemaErrorsOf.Sdl(sdl));

    [Theory]
    [InlineData(
        "type Person { name: String }",
        "Query root type must be provided.")]
    [InlineData(
        "schema { mutation: M } type M { a: Int }",
        "Query root type must be provided. 1:1")]
    [InlineData(
        "schema { query: R mutation: R } type R { a: Int }",
        "All root types must be different, \"R\" type is used as query and mutation root types. 1:38")]
    [InlineData(
        "schema { query: R mutation: R subscription: R } type R { a: Int }",
        "All root types must be different, \"R\" type is used as query, mutation, and subscription root types. 1:54")]
    public void Schema_is_refused_when_a_root_is_missing_or_shared(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.Sdl(sdl));
}

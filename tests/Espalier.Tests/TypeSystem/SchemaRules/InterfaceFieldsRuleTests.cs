namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class InterfaceFieldsRuleTests
{
    [Theory]
    [InlineData("interface N { n(x: Int): [N] } type A implements N { n(x: Int, y: Int, z: Int! = 1): [A!]! }")]
    [InlineData("interface N { u: U } union U = B type B { b: Int } type A implements N { u: B! }")]
    [InlineData("interface N { n: N } interface M implements N { n: M } type A implements M & N { n: A }")]
    [InlineData("interface N { n: Int @deprecated } type A implements N { n: Int @deprecated }")]
    public void Implementation_is_valid_when_it_promises_as_much_or_more(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "interface N { n(x: Int): [N] } type A implements N { m: Int }",
        "Interface field N.n expected but A does not provide it. 1:15 1:37")]
    [InlineData(
        "interface N { n(x: Int): [N] } type A implements N { n(x: Int): [Int] }",
        "Interface field N.n expects type [N] but A.n is type [Int]. 1:15 1:54")]
    [InlineData(
        "interface N { n(x: Int): [N] } type A implements N { n(x: Int): A }",
        "Interface field N.n expects type [N] but A.n is type A. 1:15 1:54")]
    [InlineData(
        "interface N { n(x: Int): [N] } type A implements N { n: [N] }",
        "Interface field argument N.n(x:) expected but A.n does not provide it. 1:17 1:54")]
    [InlineData(
        "interface N { n(x: Int): [N] } type A implements N { n(x: Int!): [N] }",
        "Interface field argument N.n(x:) expects type Int but A.n(x:) is type Int!. 1:17 1:56")]
    [InlineData(
        "interface N { n(x: Int): [N] } type A implements N { n(x: Int, y: Int!): [N] }",
        "Argument \"A.n(y:)\" must not be required type \"Int!\" if not provided by the Interface field \"N.n\". 1:64 1:15")]
    [InlineData(
        "interface N { n: Int! } type A implements N { n: Int }",
        "Interface field N.n expects type Int! but A.n is type Int. 1:15 1:47")]
    [InlineData(
        "interface N { n: Int } type A implements N { n: Int @deprecated }",
        "Interface field N.n is not deprecated, so implementation field A.n must not be deprecated. 1:46")]
    [InlineData(
        "interface N { n: Int } interface M implements N { m: Int }",
        "Interface field N.n expected but M does not provide it. 1:15 1:34")]
    public void Implementation_is_refused_when_it_breaks_a_promise(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));
}

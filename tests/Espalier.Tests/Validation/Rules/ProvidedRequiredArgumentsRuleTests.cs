using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests() : RuleTests(context => new ProvidedRequiredArgumentsRule(context))
{
    [Fact]
    public void Arguments_may_be_left_out_when_nullable_or_with_a_default()
        => Valid("{ dog { barks(times: 1) } pets { name } find(filter: {}) { __typename } missing { x } flag(b: null) @unknown }");

    [Fact]
    public void Required_argument_left_out_is_an_error()
        => Errors(
            "{ dog { barks(at: null) name @many @skip } pet { name } }",
            "Argument \"Dog.barks(times:)\" of type \"Int!\" is required, but it was not provided. 1:9",
            "Argument \"@many(n:)\" of type \"Int!\" is required, but it was not provided. 1:30",
            "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. 1:36",
            "Argument \"Query.pet(byRequired:)\" of type \"PetBy!\" is required, but it was not provided. 1:44");
}

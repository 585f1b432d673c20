using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests() : RuleTests(context => new LoneAnonymousOperationRule(context))
{
    [Fact]
    public void Anonymous_operation_is_valid_beside_fragments()
        => Valid("{ dog { ...F } } fragment F on Dog { size }");

    [Fact]
    public void Named_operations_are_valid_together()
        => Valid("query A { dog { size } } query B { cat { size } }");

    [Fact]
    public void Anonymous_operation_is_an_error_beside_another()
        => Errors(
            """
            { dog { size } }
            query Named { cat { size } }
            mutation { rename(id: 1) { age } }
            """,
            "This anonymous operation must be the only defined operation. 1:1",
            "This anonymous operation must be the only defined operation. 3:1");
}

using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests() : RuleTests(context => new KnownOperationTypesRule(context))
{
    [Fact]
    public void Operation_is_valid_when_the_schema_has_its_root_type()
        => Valid("query Q { dog { size } } mutation M { rename(id: 1) { age } } subscription S { tick }");

    [Fact]
    public void Operation_is_an_error_when_the_schema_has_no_root_type()
        => Errors(
            "mutation M { x } subscription S { y }",
            ValidationSchemas.Numbers,
            "The mutation operation is not supported by the schema. 1:1",
            "The subscription operation is not supported by the schema. 1:18");
}

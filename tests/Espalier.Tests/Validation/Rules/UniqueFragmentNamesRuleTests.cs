using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests() : RuleTests(context => new UniqueFragmentNamesRule(context))
{
    [Fact]
    public void Names_are_valid_when_they_differ_or_belong_to_an_operation()
        => Valid("query A { dog { ...A ...B } } fragment A on Dog { size } fragment B on Dog { name }");

    [Fact]
    public void Repetition_is_an_error()
        => Errors(
            """
            fragment A on Dog { size }
            fragment A on Dog { name }
            """,
            "There can be only one fragment named \"A\". 1:10 2:10");
}

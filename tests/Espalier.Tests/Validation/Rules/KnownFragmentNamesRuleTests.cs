using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests() : RuleTests(context => new KnownFragmentNamesRule(context))
{
    [Fact]
    public void Spread_is_valid_when_the_fragment_exists()
        => Valid("{ dog { ...A ... { name } } } fragment A on Dog { size }");

    [Fact]
    public void Spread_is_an_error_when_the_fragment_is_missing()
        => Errors(
            "{ dog { ...A ... on Dog { ...B } } } fragment A on Dog { ...C }",
            "Unknown fragment \"B\". 1:30",
            "Unknown fragment \"C\". 1:61");
}

using Espalier.Language;
using Espalier.Validation;
using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests() : RuleTests(context => new NoFragmentCyclesRule(context))
{
    [Fact]
    public void Fragments_are_valid_when_they_are_spread_twice_but_never_within_themselves()
        => Valid("fragment A on Pet { ...C ...B } fragment B on Pet { ...C } fragment C on Pet { name ...Missing }");

    [Fact]
    public void Fragment_that_spreads_itself_is_an_error()
        => Errors(
            """
            fragment A on Person { relatives { ...A } }
            fragment B on Person { ... { ...B } }
            """,
            "Cannot spread fragment \"A\" within itself. 1:36",
            "Cannot spread fragment \"B\" within itself. 2:30");

    [Fact]
    public void Cycle_is_reported_once_with_its_way()
        => Errors(
            """
            fragment A on Pet { ...B }
            fragment B on Pet { ...C }
            fragment C on Pet { ...A }
            """,
            "Cannot spread fragment \"A\" within itself via \"B\", \"C\". 1:21 2:21 3:21");

    [Fact]
    public void Every_cycle_through_a_fragment_is_reported()
        => Errors(
            """
            fragment A on Pet { ...B ...C }
            fragment B on Pet { ...A ...B }
            fragment C on Pet { ...B ...A }
            """,
            "Cannot spread fragment \"A\" within itself via \"B\". 1:21 2:21",
            "Cannot spread fragment \"B\" within itself. 2:26",
            "Cannot spread fragment \"A\" within itself via \"C\". 1:26 3:26");

    [Fact]
    public void Long_cycle_is_found_without_recursion()
    {
        const int length = 100_000;
        var document = string.Join(' ', Enumerable.Range(0, length).Select(i => $"fragment F{i} on Pet {{ ...F{(i + 1) % length} }}"));

        var errors = DocumentValidator.Validate(
            ValidationSchemas.Pets,
            Parser.ParseDocument(document, ParserOptions.Unlimited),
            ValidationOptions.Default,
            [new("", context => new NoFragmentCyclesRule(context))]);

        Assert.Equal(length, Assert.Single(errors).Locations.Count);
    }
}

using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests() : RuleTests(context => new UniqueInputFieldNamesRule(context))
{
    [Fact]
    public void Fields_may_share_names_in_different_objects()
        => Valid("{ find(filter: { size: 1, and: [{ size: 2 }, { size: 3, place: { lat: 1, lon: 1 } }] }) { __typename } }");

    [Fact]
    public void Repetition_is_an_error_at_every_depth()
        => Errors(
            """
            query ($v: Filter = { size: 1, size: 2 }) {
              find(filter: { and: [{ size: 1, size: 2, size: 3 }], and: [] }) @many(n: { a: 1, a: 2 }) { __typename }
            }
            """,
            "There can be only one input field named \"size\". 1:23 1:32",
            "There can be only one input field named \"size\". 2:26 2:35",
            "There can be only one input field named \"size\". 2:26 2:44",
            "There can be only one input field named \"and\". 2:18 2:56",
            "There can be only one input field named \"a\". 2:78 2:84");
}

using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests() : RuleTests(context => new SingleFieldSubscriptionsRule(context))
{
    [Fact]
    public void Subscription_is_valid_with_one_root_field_however_often_it_is_written()
        => Valid(
            """
            subscription S { ...F tick ... { tick } ... on Subscription { tick } }
            fragment F on Subscription { tick ...F }
            """);

    [Fact]
    public void Subscription_is_valid_when_skip_stands_below_the_root()
        => Valid("subscription S { petAdded { name @skip(if: true) } }");

    [Fact]
    public void Other_operations_may_have_many_root_fields()
        => Valid("query Q { dog { size } cat { size } __typename }");

    [Fact]
    public void Further_root_fields_are_an_error_wherever_they_stand()
        => Errors(
            """
            subscription S {
              tick
              ...F
              other: tick
            }
            fragment F on Subscription { petAdded { name } other: tick }
            """,
            "Subscription \"S\" must select only one top level field. 6:30 6:48 4:3");

    [Fact]
    public void Anonymous_subscription_is_named_so()
        => Errors("subscription { tick again: tick }", "Anonymous Subscription must select only one top level field. 1:21");

    [Fact]
    public void Introspection_field_is_an_error()
        => Errors(
            "subscription S { __typename tick }",
            "Subscription \"S\" must select only one top level field. 1:29",
            "Subscription \"S\" must not select an introspection top level field. 1:18");

    [Fact]
    public void Selecting_nothing_is_an_error()
        => Errors("subscription { ... on Query { dog { size } } ...Missing }", "Anonymous Subscription must select one top level field. 1:14");

    [Fact]
    public void Skip_and_include_are_errors_at_the_root()
        => Errors(
            """
            subscription S {
              tick @include(if: true) @skip(if: false)
              ... @skip(if: false) { tick }
              ...F
            }
            fragment F on Subscription { tick @include(if: true) }
            """,
            "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. 2:27 3:7 6:35");

    [Fact]
    public void Long_chain_of_fragments_is_followed()
    {
        var chain = "subscription S { ...F0 }" + string.Concat(Enumerable.Range(0, 400).Select(i => $" fragment F{i} on Subscription {{ ...F{i + 1} }}"))
            + " fragment F400 on Subscription { a: tick ";

        Errors($"{chain}b: tick }}", $"Subscription \"S\" must select only one top level field. 1:{chain.Length + 1}");
    }
}

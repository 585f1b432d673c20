using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests() : RuleTests(context => new KnownDirectivesRule(context))
{
    [Fact]
    public void Directives_are_valid_where_their_definitions_allow()
        => Valid(
            """
            query A($a: Int @many(n: 1)) @onOperation { dog @onField { ...F @skip(if: true) ... @include(if: true) { size } } }
            mutation B @onOperation { rename(id: 1) { age } }
            subscription C @onOperation { tick }
            fragment F on Dog @many(n: 2) { size }
            """);

    [Fact]
    public void Unknown_directive_is_an_error_at_each_place()
        => Errors(
            "{ dog @unknown { size @unknown(a: { b: 1 }) } }",
            "Unknown directive \"@unknown\". 1:7",
            "Unknown directive \"@unknown\". 1:23");

    [Fact]
    public void Misplaced_directive_is_an_error_that_names_the_place()
        => Errors(
            """
            query A($a: Int @onField) @skip(if: true) { dog @onOperation { ...F @onField ... @deprecated { size } } }
            mutation B @onField { rename(id: 1) { age } }
            subscription C @onField { tick }
            fragment F on Dog @include(if: true) { size @schemaOnly }
            """,
            "Directive \"@onField\" may not be used on VARIABLE_DEFINITION. 1:17",
            "Directive \"@skip\" may not be used on QUERY. 1:27",
            "Directive \"@onOperation\" may not be used on FIELD. 1:49",
            "Directive \"@onField\" may not be used on FRAGMENT_SPREAD. 1:69",
            "Directive \"@deprecated\" may not be used on INLINE_FRAGMENT. 1:82",
            "Directive \"@onField\" may not be used on MUTATION. 2:12",
            "Directive \"@onField\" may not be used on SUBSCRIPTION. 3:16",
            "Directive \"@include\" may not be used on FRAGMENT_DEFINITION. 4:19",
            "Directive \"@schemaOnly\" may not be used on FIELD. 4:45");
}

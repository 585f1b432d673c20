using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests() : RuleTests(context => new FieldsOnCorrectTypeRule(context))
{
    [Fact]
    public void Known_fields_are_valid_on_every_kind_of_type()
        => Valid("{ dog { size k: barkVolume ... on Pet { name } } thing { __typename } __schema { types { name } } __type(name: \"A\") { name } }");

    [Fact]
    public void Fields_of_unknown_types_are_left_to_other_rules()
        => Valid("{ missing: dog { ... on Missing { x { y } } } } fragment F on Missing { z }");

    [Fact]
    public void Unknown_field_is_an_error_with_suggestions()
        => Errors(
            "{ dog { barkVolum bark: zzzzzz owner { id nam } } }",
            "Cannot query field \"barkVolum\" on type \"Dog\". Did you mean \"barkVolume\"? 1:9",
            "Cannot query field \"zzzzzz\" on type \"Dog\". 1:19",
            "Cannot query field \"nam\" on type \"Person\". Did you mean \"name\"? 1:43");

    [Fact]
    public void Fields_below_an_unknown_field_are_not_reported()
        => Errors("{ unknown { deeper } }", "Cannot query field \"unknown\" on type \"Query\". 1:3");

    [Fact]
    public void Field_of_some_implementations_suggests_inline_fragments()
        => Errors(
            "{ catOrDog { name } pets { meows } thing { id } node(id: 1) { name } }",
            "Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Named\", \"Pet\", \"Cat\", or \"Dog\"? 1:14",
            "Cannot query field \"meows\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\"? 1:28",
            "Cannot query field \"id\" on type \"Thing\". Did you mean to use an inline fragment on \"Node\", \"Person\", or \"Robot\"? 1:44",
            "Cannot query field \"name\" on type \"Node\". Did you mean to use an inline fragment on \"Named\", \"Owner\", \"Person\", \"Pet\", or \"Dog\"? 1:63");

    [Fact]
    public void Schema_introspection_is_an_error_below_the_root()
        => Errors("{ dog { __schema { types { name } } } }", "Cannot query field \"__schema\" on type \"Dog\". 1:9");

    [Fact]
    public void Suggestions_are_in_natural_order()
        => Errors(
            "{ field }",
            ValidationSchemas.Numbers,
            "Cannot query field \"field\" on type \"Query\". Did you mean \"field1\", \"field2\", \"field10\", \"field22\", or \"self\"? 1:3");

    [Fact]
    public void Suggestions_can_be_switched_off()
        => ErrorsWithoutSuggestions(
            "{ dog { barkVolum } pets { meows } }",
            "Cannot query field \"barkVolum\" on type \"Dog\". 1:9",
            "Cannot query field \"meows\" on type \"Pet\". 1:28");
}

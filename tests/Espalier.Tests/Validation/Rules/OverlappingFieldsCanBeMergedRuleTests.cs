using Espalier.Language;
using Espalier.Validation;
using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests() : RuleTests(context => new OverlappingFieldsCanBeMergedRule(context))
{
    private const string Remedy = "Use different aliases on the fields to fetch both if this was intentional.";

    [Theory]
    [InlineData("{ dog { name name size k: size k: size } }")]
    [InlineData("{ dog { barks(times: 1, at: { lat: 1, lon: 2 }) barks(at: { lon: 2, lat: 1 }, times: 1) } }")]
    [InlineData("{ dog { name @include(if: true) name @skip(if: true) } }")]
    [InlineData("{ pets { ... on Dog { k: barkVolume } ... on Cat { k: meowVolume } } }")]
    [InlineData("{ pets { ... on Dog { k: name(upper: true) } ... on Cat { k: name(upper: false) } } }")]
    [InlineData("{ pets { ... on Dog { owner { k: age } } ... on Cat { owner { k: age } } } }")]
    [InlineData("{ a: dog { k: size } b: dog { k: name } }")]
    [InlineData("{ dog { ...F ...F ...G } } fragment F on Dog { size ...G } fragment G on Dog { size ...F }")]
    [InlineData("{ dog { ...Missing name } missing { x } missing { y } }")]
    public void Fields_are_valid_when_one_value_answers_them(string document) => Valid(document);

    [Fact]
    public void Different_fields_are_errors_under_one_name()
        => Errors("{ dog { k: size k: name } }", $"Fields \"k\" conflict because \"size\" and \"name\" are different fields. {Remedy} 1:9 1:17");

    [Fact]
    public void Every_pair_is_reported()
        => Errors(
            "{ dog { k: size k: name k: id } }",
            $"Fields \"k\" conflict because \"size\" and \"name\" are different fields. {Remedy} 1:9 1:17",
            $"Fields \"k\" conflict because \"size\" and \"id\" are different fields. {Remedy} 1:9 1:25",
            $"Fields \"k\" conflict because \"name\" and \"id\" are different fields. {Remedy} 1:17 1:25");

    [Theory]
    [InlineData("{ dog { barks(times: 1) barks(times: 2) } }")]
    [InlineData("{ dog { barks(times: 1) barks(times: $a) } }")]
    [InlineData("{ dog { barks(times: 1) barks(at: 1  ) } }")]
    [InlineData("{ dog { barks(a: [12]) barks(a: [1,2]) } }")]
    [InlineData("{ dog { barks(a: {b:1}) barks(a: {c:1}) } }")]
    [InlineData("{ dog { barks(a: \"1\" ) barks(a: 1) } }")]
    public void Differing_arguments_are_errors(string document)
        => Errors(document, $"Fields \"barks\" conflict because they have differing arguments. {Remedy} 1:9 1:{document.LastIndexOf("barks", StringComparison.Ordinal) + 1}");

    [Fact]
    public void Argument_given_once_only_is_an_error()
        => Errors(
            "{ dog { name name(upper: true) } }",
            $"Fields \"name\" conflict because they have differing arguments. {Remedy} 1:9 1:14");

    [Fact]
    public void Fields_of_different_objects_are_errors_when_their_types_differ_in_shape()
        => Errors(
            """
            {
              ab {
                ... on A { only k: s leaf m: box }
                ... on B { only k: s m: leaf m: box }
              }
            }
            """,
            ValidationSchemas.Shapes,
            $"Fields \"only\" conflict because they return conflicting types \"Int\" and \"String\". {Remedy} 3:16 4:16",
            $"Fields \"k\" conflict because they return conflicting types \"String!\" and \"String\". {Remedy} 3:21 4:21",
            $"Fields \"m\" conflict because they return conflicting types \"[Int]\" and \"L\". {Remedy} 3:31 4:26",
            $"Fields \"m\" conflict because they return conflicting types \"[Int]\" and \"Int\". {Remedy} 3:31 4:34",
            $"Fields \"m\" conflict because \"leaf\" and \"box\" are different fields. {Remedy} 4:26 4:34");

    [Fact]
    public void Typename_has_a_type_too()
        => Errors(
            "{ pets { ... on Dog { k: __typename } ... on Cat { k: meowVolume } } }",
            $"Fields \"k\" conflict because they return conflicting types \"String!\" and \"Int\". {Remedy} 1:23 1:52");

    [Fact]
    public void Conflict_below_is_reported_at_the_fields_that_merge()
        => Errors(
            """
            {
              dog { owner { k: age name } }
              dog { owner { k: id name: id } }
            }
            """,
            "Fields \"dog\" conflict because subfields \"owner\" conflict because subfields \"k\" conflict because \"age\" and \"id\" are different fields"
                + $" and subfields \"name\" conflict because \"name\" and \"id\" are different fields. {Remedy} 2:3 2:9 2:17 2:24 3:3 3:9 3:17 3:23");

    [Fact]
    public void Conflict_within_one_set_is_reported_there()
        => Errors(
            """
            {
              dog { k: size k: name }
              dog { size }
            }
            """,
            $"Fields \"k\" conflict because \"size\" and \"name\" are different fields. {Remedy} 2:9 2:17");

    [Fact]
    public void Conflicts_are_found_across_chains_of_fragments()
        => Errors(
            """
            { dog { ...A ...D } }
            fragment A on Dog { ...B }
            fragment B on Dog { k: size }
            fragment D on Dog { ...E }
            fragment E on Dog { k: name }
            """,
            $"Fields \"k\" conflict because \"size\" and \"name\" are different fields. {Remedy} 3:21 5:21");

    [Fact]
    public void Conflict_between_a_field_and_a_fragment_is_reported_once()
        => Errors(
            """
            { dog { k: size ...A ...B } }
            fragment A on Dog { ...B }
            fragment B on Dog { k: name }
            """,
            $"Fields \"k\" conflict because \"size\" and \"name\" are different fields. {Remedy} 1:9 3:21");

    [Fact]
    public void Fragments_that_spread_each_other_end()
        => Errors(
            """
            { dog { ...A } }
            fragment A on Dog { owner { relatives { ...P } } ...A k: size }
            fragment P on Person { k: id relatives { ...P } pets { ... on Dog { ...A k: name } } }
            """,
            $"Fields \"k\" conflict because \"name\" and \"size\" are different fields. {Remedy} 3:74 2:55");

    [Fact]
    public void Exclusive_parents_are_compared_again_when_they_are_not_exclusive()
        => Errors(
            """
            {
              pets {
                ... on Dog { owner { ...A } }
                ... on Cat { owner { ...B } }
              }
              dog { owner { ...A ...B } }
            }
            fragment A on Person { k: name(upper: true) }
            fragment B on Person { k: name(upper: false) }
            """,
            $"Fields \"k\" conflict because they have differing arguments. {Remedy} 8:24 9:24");

    [Fact]
    public void Conflict_below_names_twenty_nodes_at_most()
    {
        var names = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: size "));
        var others = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: name "));
        var document = Parser.ParseDocument($"{{ dog {{ {names} }} dog {{ {others} }} }}");

        var error = Assert.Single(DocumentValidator.Validate(ValidationSchemas.Pets, document));

        Assert.Equal(40, error.Locations.Count);
        Assert.InRange(error.Message.Length, 1000, 1200);
    }
}

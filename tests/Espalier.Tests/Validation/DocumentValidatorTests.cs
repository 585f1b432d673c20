using Espalier.Language;
using Espalier.Validation;

namespace Espalier.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void Errors_carry_their_code()
        => Assert.All(Validate("{ unknown }"), error => Assert.Equal("VALIDATION_FAILED", error.Code));

    [Fact]
    public void Errors_of_all_rules_come_in_the_order_of_the_document()
        => Assert.Equal(
            [
                "Variable \"$v\" is never used in operation \"Q\". 1:9",
                "Unknown type \"Missing\". 1:13",
                "Unknown directive \"@unknown\". 2:7",
                "Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"? 2:18",
                "Boolean cannot represent a non boolean value: 1 2:32",
                "Argument \"Dog.barks(times:)\" of type \"Int!\" is required, but it was not provided. 2:35",
                "Fragment \"F\" is never used. 4:1",
            ],
            Validate(
                """
                query Q($v: Missing) {
                  dog @unknown { nam @skip(if: 1) barks }
                }
                fragment F on Dog { size }
                """).Select(ErrorText.Of));

    [Fact]
    public void Columns_count_utf_16_units_and_every_kind_of_line_end()
        => Assert.Equal(
            [new SourcePosition(4, 28)],
            Assert.Single(Validate("# é😀\r\n{\r\n#\r find(filter:{named:\"é😀\"},b:1){ __typename }\r}")).Locations);

    [Theory]
    [InlineData(49, 49)]
    [InlineData(50, 50)]
    [InlineData(51, 51)]
    [InlineData(500, 51)]
    public void Errors_end_with_a_closing_one_when_there_are_more_than_the_limit(int wrong, int expected)
    {
        var errors = Validate($"{{ {string.Concat(Enumerable.Range(0, wrong).Select(i => $"wrong{i} "))} }}");

        Assert.Equal(expected, errors.Count);
        Assert.Equal(wrong > 50, errors[^1].Message == "Too many validation errors, error limit reached. Validation aborted.");
    }

    [Fact]
    public void Limit_below_one_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxErrors = 0 });

    [Fact]
    public void Thousands_of_fragments_in_a_chain_are_validated_without_recursion()
    {
        var document = "{ dog { owner { ...F0 } } }"
            + string.Concat(Enumerable.Range(0, 20_000).Select(i => $" fragment F{i} on Person {{ relatives {{ ...F{i + 1} }} }}"))
            + " fragment F20000 on Person { age }";

        Assert.Empty(DocumentValidator.Validate(ValidationSchemas.Pets, Parser.ParseDocument(document, ParserOptions.Unlimited)));
    }

    [Fact]
    public void Conflict_deep_in_a_chain_of_fragments_ends_validation_instead_of_the_process()
    {
        static string Chain(string prefix, string leaf) => string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $" fragment {prefix}{i} on Person {{ relatives {{ ...{prefix}{i + 1} }} }}"))
            + $" fragment {prefix}20000 on Person {{ k: {leaf} }}";

        var document = "{ dog { owner { ...F0 ...G0 } } }" + Chain("F", "age") + Chain("G", "id");
        var errors = DocumentValidator.Validate(ValidationSchemas.Pets, Parser.ParseDocument(document, ParserOptions.Unlimited));

        Assert.Equal("Validation aborted.", Assert.Single(errors).Message);
    }

    private static IReadOnlyList<GraphQLError> Validate(string document)
        => DocumentValidator.Validate(ValidationSchemas.Pets, Parser.ParseDocument(document));
}

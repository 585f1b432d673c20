using System.Reflection;
using Espalier.Language;
using Espalier.Validation;
using Espalier.Validation.FieldMerging;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Validation.Limits;

public sealed class RequestLimitsTests
{
    public static TheoryData<string> Numbers => [.. typeof(RequestLimits).GetProperties().Where(property => property.PropertyType == typeof(int)).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Limit_cannot_be_set_when_the_value_is_negative(string name)
    {
        var failure = Assert.Throws<TargetInvocationException>(() => typeof(RequestLimits).GetProperty(name)!.SetValue(new RequestLimits(), -1));

        Assert.IsType<ArgumentOutOfRangeException>(failure.InnerException);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(RequestLimits.DepthCeiling + 1)]
    public void Depth_cannot_be_set_when_it_is_outside_what_the_stack_holds(int depth)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestLimits { MaxDepth = depth });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestLimits { MaxVariableDepth = depth });
    }

    [Theory]
    [InlineData("{a{b", "parser.maxDepth", 1)]
    [InlineData("{a b c d e}", "parser.maxTokens", 6)]
    [InlineData("{a b c}", "parser.maxFields", 2)]
    [InlineData("{a}############", "parser.maxBytes", 14)]
    public void Parser_names_the_limit_when_a_document_exceeds_it(string text, string limit, int value)
    {
        var options = limit switch
        {
            "parser.maxDepth" => new ParserOptions { MaxDepth = value },
            "parser.maxTokens" => new ParserOptions { MaxTokens = value },
            "parser.maxFields" => new ParserOptions { MaxFields = value },
            _ => new ParserOptions { MaxBytes = value },
        };

        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(text, options)).Error;

        Assert.Equal(limit, error.Extensions!["limit"]);
        Assert.Equal(value, error.Extensions["value"]);
    }

    [Fact]
    public void Work_of_merging_fields_grows_with_the_document_when_fields_overlap()
    {
        foreach (var overlap in new Func<int, string>[] { i => "dog{owner{name}} ", i => "...{dog{owner{...{name}}}} ", i => "...on Query{dog{name owner{pets{name}}}} " })
        {
            var work = Array.ConvertAll([250, 500, 1000, 2000], size => StepsOf("{" + Texts.Repeat(size, overlap) + "}"));

            for (var i = 1; i < work.Length; i++)
                Assert.InRange(work[i], work[i - 1], work[i - 1] * 5 / 2);
        }
    }

    private static int StepsOf(string text)
    {
        var document = Parser.ParseDocument(text, ParserOptions.Unlimited);
        var context = new ValidationContext(ValidationSchemas.Pets, document, ValidationOptions.Default);
        var proof = new MergeProof(context, new FieldCollector(context.Schema, context.Fragments));
        Assert.True(proof.Succeeds());
        return proof.Steps;
    }
}

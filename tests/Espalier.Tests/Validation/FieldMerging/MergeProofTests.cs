using System.Text;
using Espalier.Language;
using Espalier.Validation;
using Espalier.Validation.FieldMerging;
using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.FieldMerging;

/// <summary>Documents made to be slow: the steps of the proof at most grow a little faster than the document.</summary>
public sealed class MergeProofTests
{
    public static TheoryData<string> Floods => [.. Makers.Keys];

    private static Dictionary<string, Func<int, string>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["equal leaves"] = size => $"{{ dog {{ {Repeat(size, _ => "size ")} }} }}",
        ["equal objects"] = size => $"{{ {Repeat(size / 2, _ => "dog { size } ")} }}",
        ["different names"] = size => $"{{ dog {{ {Repeat(size, i => $"k{i}: size ")} }} }}",
        ["equal arguments"] = size => $"{{ dog {{ {Repeat(size, _ => "barks(times: 1) ")} }} }}",
        ["objects at many depths"] = size => $"{{ {Repeat(size / 20, _ => "dog { owner { " + Nest(18, "relatives", "name") + " } } ")} }}",
        ["many fragments in one set"] = size => $"{{ dog {{ {Repeat(size / 2, i => $"...F{i} ")} }} }} {Repeat(size / 2, i => $"fragment F{i} on Dog {{ size }} ")}",
        ["fragments in a chain"] = size => $"{{ dog {{ ...F0 }} }} {Repeat(size / 2, i => $"fragment F{i} on Dog {{ size ...F{i + 1} }} ")} fragment F{size / 2} on Dog {{ size }}",
        ["fragments in a chain that goes deeper"] = size => $"{{ dog {{ owner {{ ...F0 }} }} }} {Repeat(size / 2, i => $"fragment F{i} on Person {{ relatives {{ ...F{i + 1} }} }} ")} fragment F{size / 2} on Person {{ age }}",
        ["unused fragments in reverse"] = size => $"fragment F{size / 2} on Dog {{ size }} {string.Concat(Enumerable.Range(0, size / 2).Reverse().Select(i => $"fragment F{i} on Dog {{ size ...F{i + 1} }} "))}",
        ["fragments in a ring"] = size => Repeat(size / 2, i => $"fragment F{i} on Dog {{ size ...F{(i + 1) % (size / 2)} }} "),
        ["fragments that branch and meet"] = size => $"{{ dog {{ owner {{ ...F0 }} }} }} {Repeat(size / 4, i => $"fragment F{i} on Person {{ relatives {{ ...F{i + 1} }} a: relatives {{ ...F{i + 1} }} }} ")} fragment F{size / 4} on Person {{ age }}",
        ["exclusive objects"] = size => $"{{ pets {{ {Repeat(size / 4, _ => "... on Dog { owner { id } } ... on Cat { owner { age } } ")} }} }}",
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Work_at_most_grows_with_the_document_when_the_document_doubles(string flood)
    {
        var small = StepsOf(Makers[flood](50_000));
        var large = StepsOf(Makers[flood](100_000));

        Assert.InRange(large, small, small * 5 / 2);
    }

    [Fact]
    public void Work_is_bounded_when_a_document_asks_for_very_many_merged_sets()
    {
        var document = Parser.ParseDocument(ExponentialSets(24), ParserOptions.Unlimited);
        var context = new ValidationContext(ValidationSchemas.Pets, document, ValidationOptions.Default);
        var proof = new MergeProof(context, new FieldCollector(context.Schema, context.Fragments));

        Assert.False(proof.Succeeds());
        Assert.InRange(proof.Steps, 1, 200_000);
    }

    [Fact]
    public void Document_is_still_valid_when_the_proof_gives_up()
    {
        var document = Parser.ParseDocument(ExponentialSets(12), ParserOptions.Unlimited);

        Assert.Empty(DocumentValidator.Validate(
            ValidationSchemas.Pets, document, ValidationOptions.Default, [new("", context => new OverlappingFieldsCanBeMergedRule(context))]));
    }

    private static int StepsOf(string text)
    {
        var document = Parser.ParseDocument(text, ParserOptions.Unlimited);
        var context = new ValidationContext(ValidationSchemas.Pets, document, ValidationOptions.Default);
        var proof = new MergeProof(context, new FieldCollector(context.Schema, context.Fragments));
        Assert.True(proof.Succeeds());
        return proof.Steps;
    }

    /// <summary>After k levels the set merged below a path depends on which of the k steps went through the second name.</summary>
    private static string ExponentialSets(int levels)
    {
        var text = new StringBuilder("{ dog { owner { ...A0 } } } ");
        for (var i = 0; i < levels; i++)
        {
            text.Append($"fragment A{i} on Person {{ a: relatives {{ ...A{i + 1} }} b: relatives {{ ...A{i + 1} ...B{i + 1}x{i + 1} }} }} ");
            for (var j = 1; j <= i; j++)
                text.Append($"fragment B{i}x{j} on Person {{ a: relatives {{ ...B{i + 1}x{j} }} b: relatives {{ ...B{i + 1}x{j} }} }} ");
        }

        text.Append($"fragment A{levels} on Person {{ age }} ");
        for (var j = 1; j <= levels; j++)
            text.Append($"fragment B{levels}x{j} on Person {{ age }} ");
        return text.ToString();
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Nest(int depth, string field, string leaf)
        => depth == 0 ? leaf : $"{field} {{ {Nest(depth - 1, field, leaf)} }}";
}

using Espalier.Validation;

namespace Espalier.Tests.Validation;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a b c", " Did you mean \"a\", \"b\", or \"c\"?")]
    [InlineData("a b c d e f", " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    public void Sentence_offers_at_most_five_names(string names, string expected)
        => Assert.Equal(expected, Suggestions.DidYouMean(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), ""));

    [Theory]
    [InlineData("abc", "abd abcd ab xyz", "ab abcd abd")]
    [InlineData("verylongname", "verylongnam zzzzlongzzzz VERYLONGNAME", "VERYLONGNAME verylongnam")]
    [InlineData("ab", "ba", "ba")]
    [InlineData("greenish", "green", "green")]
    [InlineData("x", "abc", "")]
    [InlineData("field", "field10 field2 field1", "field1 field2 field10")]
    public void Nearest_names_come_first(string input, string options, string expected)
        => Assert.Equal(expected, string.Join(' ', Suggestions.Nearest(input, options.Split(' '))));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a2", "a10")]
    [InlineData("a9b", "a10a")]
    [InlineData("a", "a1")]
    [InlineData("B", "a")]
    public void Natural_order_counts_digits_as_numbers(string first, string second)
    {
        Assert.True(NaturalOrder.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Compare(second, first) > 0);
        Assert.Equal(0, NaturalOrder.Compare(first, first));
    }
}

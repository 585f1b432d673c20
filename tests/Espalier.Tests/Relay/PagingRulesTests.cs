using Espalier.Execution;
using Espalier.Relay;

namespace Espalier.Tests.Relay;

public sealed class PagingRulesTests
{
    private static readonly PagingRules Rules = new(DefaultPageSize: 25, MaxPageSize: 100, Index: 1);

    [Theory]
    [InlineData(null, null, 25, null)]
    [InlineData(0, null, 0, null)]
    [InlineData(100, null, 100, null)]
    [InlineData(null, 7, null, 7)]
    public void Page_is_counted_from_one_end(int? first, int? last, int? expectedFirst, int? expectedLast)
    {
        var page = Rules.Read(Arguments(first, "a", last, "b"), includeTotalCount: true);
        Assert.Equal(new PagingArguments(expectedFirst, "a", expectedLast, "b", IncludeTotalCount: true), page);
        Assert.Equal(expectedLast is not null, page.IsBackward);
        Assert.Equal(expectedFirst ?? expectedLast, page.Limit);
    }

    [Theory]
    [InlineData(1, 1, "Ask for either \"first\" or \"last\", not both.")]
    [InlineData(-1, null, "\"first\" cannot be negative.")]
    [InlineData(null, -5, "\"last\" cannot be negative.")]
    [InlineData(101, null, "\"first\" is 101; a page holds at most 100 items.")]
    [InlineData(null, 2_000, "\"last\" is 2000; a page holds at most 100 items.")]
    public void Page_that_no_caller_may_have_is_refused(int? first, int? last, string message)
    {
        var error = Assert.Throws<GraphQLException>(() => Rules.Read(Arguments(first, null, last, null), includeTotalCount: false)).Error;
        Assert.Equal(message, error.Message);
        Assert.Equal("BAD_REQUEST", error.Code);
    }

    private static ArgumentValues Arguments(int? first, string? after, int? last, string? before) => new(
        ["other", "first", "after", "last", "before"],
        ["", first, after, last, before],
        [true, true, true, true, true]);
}

using Espalier.Relay;
using FsCheck;
using FsCheck.Fluent;

namespace Espalier.Tests.Relay;

public sealed class OffsetPagingTests
{
    private static readonly int[] Five = [0, 1, 2, 3, 4];

    [Theory]
    [InlineData(2, null, null, null, "0,1", true, false)]
    [InlineData(2, 1, null, null, "2,3", true, true)]
    [InlineData(2, 3, null, null, "4", false, true)]
    [InlineData(9, null, null, null, "0,1,2,3,4", false, false)]
    [InlineData(null, null, 2, null, "3,4", false, true)]
    [InlineData(null, null, 2, 3, "1,2", true, true)]
    [InlineData(null, null, 9, 1, "0", true, false)]
    [InlineData(3, 0, null, 3, "1,2", true, true)]
    [InlineData(2, 99, null, null, "", false, true)]
    [InlineData(0, null, null, null, "", true, false)]
    [InlineData(2, 3, null, 1, "", true, true)]
    public void Page_is_what_the_arguments_cut_out(int? first, int? after, int? last, int? before, string items, bool hasNext, bool hasPrevious)
    {
        var page = Page(Five, first, after, last, before);
        Assert.Equal(items, string.Join(',', (IReadOnlyList<int>)page.Items));
        Assert.Equal((hasNext, hasPrevious, 5), (page.HasNextPage, page.HasPreviousPage, page.TotalCount));
    }

    [Fact]
    public void Walking_forward_or_backward_visits_each_item_once() => Prop.ForAll(
        Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (length, size) =>
        {
            int[] list = [.. Enumerable.Range(0, length)];
            return Walk(list, size, backward: false).SequenceEqual(list) && Walk(list, size, backward: true).Order().SequenceEqual(list);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("b2Zmc2V0Oi0x")]
    [InlineData("b2Zmc2V0OjEgMg")]
    [InlineData("b2Zmc2V0Ojk5OTk5OTk5OTk5OTk5")]
    public void Cursor_that_was_not_given_out_is_refused(string cursor) => Assert.Equal(
        "BAD_REQUEST",
        Assert.Throws<GraphQLException>(() => OffsetPaging.Page<int>(Five, new PagingArguments(1, cursor, null, null, false))).Error.Code);

    [Fact]
    public void Null_list_has_no_page() => Assert.Null(OffsetPaging.Page<int>(null, new PagingArguments(1, null, null, null, false)));

    private static IEnumerable<int> Walk(int[] list, int size, bool backward)
    {
        string? cursor = null;
        while (true)
        {
            var page = (IPage)OffsetPaging.Page<int>(list, backward
                ? new PagingArguments(null, null, size, cursor, false)
                : new PagingArguments(size, cursor, null, null, false))!;
            foreach (var item in (IReadOnlyList<int>)page.Items)
            {
                yield return item;
            }

            if (!(backward ? page.HasPreviousPage : page.HasNextPage))
            {
                yield break;
            }

            cursor = page.CursorAt(backward ? 0 : page.Count - 1);
        }
    }

    private static IPage Page(int[] list, int? first, int? after, int? last, int? before) => (IPage)OffsetPaging.Page<int>(
        list,
        new PagingArguments(first, Cursor(after), last, Cursor(before), IncludeTotalCount: true))!;

    private static string? Cursor(int? offset) => offset is { } place ? OffsetCursor.Encode(place) : null;
}

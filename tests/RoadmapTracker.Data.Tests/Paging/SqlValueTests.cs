using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Paging;

public sealed class SqlValueTests
{
    private static readonly Guid _id = Guid.Parse("0192f3c4-0000-7000-8000-00000000abcd");

    public static TheoryData<string, string> WrittenForms() => new()
    {
        { "Text", "tgänserndorf" },
        { "Number", "n-42" },
        { "Real", "r-0.125" },
        { "Id", "i0192f3c400007000800000000000abcd" },
        { "Day", "d2026-11-21" },
        { "Moment", "m1795219200123456" },
    };

    [Theory]
    [MemberData(nameof(WrittenForms))]
    public void Cursor_value_is_written_in_a_form_that_no_database_owns(string kind, string written)
    {
        SqlValue value = Value(kind);

        Assert.Equal(written, CursorValue.Write(value));
        SqlValue read = CursorValue.Read(written);
        Assert.Equal(value.Kind, read.Kind);
        Assert.Equal(written, CursorValue.Write(read));
        Assert.Equal(0, SqlValue.Compare(value, read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("b00")]
    [InlineData("nfive")]
    [InlineData("i0192")]
    [InlineData("d2026-02-30")]
    [InlineData("m9223372036854775807")]
    [InlineData("m-9223372036854775808")]
    public void Cursor_value_is_refused_when_nobody_wrote_it(string written)
        => Assert.Throws<FormatException>(() => CursorValue.Read(written));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "aa")]
    [InlineData("", "a")]
    [InlineData("Z", "a")]
    [InlineData("\uFFFD", "\U0001F600")]
    [InlineData("a\uE000", "a\U00010000")]
    [InlineData("\U0001F600", "\U0001F601")]
    public void Texts_are_ordered_by_code_point_as_databases_order_them(string less, string more)
    {
        Assert.True(SqlValue.Compare(less, more) < 0);
        Assert.True(SqlValue.Compare(more, less) > 0);
    }

    [Fact]
    public void Ids_are_ordered_by_their_bytes()
    {
        Guid[] ids = [Guid.Parse("00000000-0000-0000-0000-000000000001"), Guid.Parse("00000001-0000-0000-0000-000000000000"), Guid.Parse("80000000-0000-0000-0000-000000000000")];
        Assert.True(SqlValue.Compare(ids[0], ids[1]) < 0);
        Assert.True(SqlValue.Compare(ids[1], ids[2]) < 0);
    }

    private static SqlValue Value(string kind) => kind switch
    {
        "Text" => "gänserndorf",
        "Number" => -42L,
        "Real" => -0.125,
        "Id" => _id,
        "Day" => new DateOnly(2026, 11, 21),
        _ => DateTimeOffset.UnixEpoch.AddTicks(1795219200123456 * TimeSpan.TicksPerMicrosecond),
    };
}

namespace RoadmapTracker.Domain.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31", DatePrecision.Year)]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", DatePrecision.Month)]
    [InlineData("2020-06-11", "2020-06-11", "2020-06-11", DatePrecision.Day)]
    public void Date_spans_what_it_may_mean(string text, string first, string last, DatePrecision precision)
    {
        PartialDate date = PartialDate.Parse(text);

        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last), precision), (date.FirstDay, date.LastDay, date.Precision));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2020-13")]
    [InlineData("2020-02-30")]
    [InlineData("2020-6-1")]
    [InlineData("2020-06-11T00:00")]
    [InlineData("２０２０")]
    [InlineData(null)]
    public void Text_is_refused_when_it_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void What_goes_beyond_the_precision_is_cut_off()
        => Assert.Equal(PartialDate.Parse("2021-04"), new PartialDate(new DateOnly(2021, 4, 27), DatePrecision.Month));

    [Fact]
    public void Dates_sort_by_first_day_and_the_more_precise_first()
    {
        PartialDate[] dates = [.. new[] { "2021", "2020-12-31", "2021-01", "2021-01-01", "2020" }.Select(PartialDate.Parse)];

        Assert.Equal(["2020", "2020-12-31", "2021-01-01", "2021-01", "2021"], dates.Order().Select(date => date.ToString()));
        Assert.True(dates[4] < dates[0] && dates[0] > dates[4] && dates[0] >= dates[3] && dates[3] <= dates[0]);
    }
}

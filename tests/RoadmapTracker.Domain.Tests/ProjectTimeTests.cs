using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Tests;

public sealed class ProjectTimeTests
{
    [Theory]
    [InlineData("2018-07-12")]
    [InlineData("2018-07")]
    [InlineData("2018")]
    [InlineData("2100-12-31")]
    public void Date_is_accepted_when_a_day_of_it_lies_in_the_projects_time(string text)
        => Assert.Equal(text, ProjectTime.Require(PartialDate.Parse(text), "date").ToString());

    [Theory]
    [InlineData("2018-07-11")]
    [InlineData("2018-06")]
    [InlineData("2017")]
    [InlineData("2101")]
    public void Date_is_refused_when_no_day_of_it_lies_in_the_projects_time(string text)
        => Assert.Equal("input.date", Assert.Throws<InvalidInput>(() => ProjectTime.Require(PartialDate.Parse(text), "date")).Field);
}

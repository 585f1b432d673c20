using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Tests;

public sealed class InputTextTests
{
    [Fact]
    public void Text_is_trimmed_and_composed() => Assert.Equal("é", InputText.Required("  e\u0301 ", 10, "title"));

    [Fact]
    public void Text_of_white_space_is_none() => Assert.Null(InputText.Optional(" \t\n", 10, "title"));

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("12345678901")]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    public void Text_is_refused_with_its_field_when_it_breaks_a_rule(string? text)
        => Assert.Equal("input.title", Assert.Throws<InvalidInput>(() => InputText.Required(text, 10, "title")).Field);

    [Fact]
    public void Text_is_refused_when_a_surrogate_stands_alone()
    {
        Assert.Throws<InvalidInput>(() => InputText.Required("a\uD83D", 10, "title"));
        Assert.Throws<InvalidInput>(() => InputText.Required("\uDE00a", 10, "title"));
        Assert.Equal("\U0001F600", InputText.Required("\U0001F600", 10, "title"));
    }
}

using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Domain.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Élan, Ça & Œuvre", "elan ca oeuvre")]
    [InlineData("niño ESPAÑA", "nino espana")]
    [InlineData("Ещё ЁЛКА", "еще елка")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("أحمد إلى آخر ٱلله", "احمد الي اخر الله")]
    [InlineData("مـــدرسة", "مدرسه")]
    [InlineData("数字合作", "数 字 合 作")]
    [InlineData("AI数字", "ai 数 字")]
    [InlineData("ＩＴＵ ﬁn", "itu fin")]
    [InlineData("A/74/821", "a 74 821")]
    [InlineData("Türkiye Côte d’Ivoire", "turkiye cote d ivoire")]
    [InlineData("«»…—", "")]
    public void Text_becomes_comparable(string text, string expected) => Assert.Equal(expected, SearchText.Normalise(text));

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        const string Text = "Ещё Œuvre أحمد 数字合作 Straße";

        Assert.Equal(SearchText.Normalise(Text), SearchText.Normalise(SearchText.Normalise(Text)));
    }

    [Fact]
    public void Tokens_say_where_they_stand()
    {
        const string Text = "a É, 数字 x";

        Assert.Equal(["a", "É", "数", "字", "x"], SearchText.Tokens(Text).Select(token => Text.Substring(token.Start, token.Length)));
    }

    [Fact]
    public void Tokens_include_the_marks_that_were_dropped()
    {
        const string Text = "cafe\u0301 مُحَمَّد";

        Assert.Equal(["cafe\u0301", "مُحَمَّد"], SearchText.Tokens(Text).Select(token => Text.Substring(token.Start, token.Length)));
    }
}

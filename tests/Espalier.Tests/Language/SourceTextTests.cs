using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("abc", 99, 1, 4)]
    [InlineData("abc", -1, 1, 1)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n\rb", 3, 3, 1)]
    [InlineData("éa", 2, 1, 2)]
    [InlineData("🌳a", 4, 1, 3)]
    [InlineData("\uFEFFa", 3, 1, 2)]
    public void Position_counts_lines_and_utf16_columns(string text, int offset, int line, int column) =>
        Assert.Equal(new SourcePosition(line, column), SourceText.From(text).GetPosition(offset));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("é 🌳 \uFEFF")]
    public void Text_is_its_utf8_when_made_from_a_string(string text)
    {
        var source = SourceText.From(text, "a.graphql");

        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), source.Utf8.ToArray());
        Assert.Equal(text, source.ToString());
        Assert.Equal("a.graphql", source.Name);
    }

    [Fact]
    public void Lone_surrogates_keep_their_number_when_text_is_encoded() =>
        Assert.Equal(
            [(byte)'a', 0xED, 0xA0, 0xBC, 0xF0, 0x9F, 0x8C, 0xB3, 0xED, 0xBC, 0xB3],
            SourceText.From("a\uD83C🌳\uDF33").Utf8.ToArray());
}

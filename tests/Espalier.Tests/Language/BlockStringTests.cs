using Espalier.Language;

namespace Espalier.Tests.Language;

/// <summary>Specification section 2.10.4, Block Strings.</summary>
public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("\n\n\t\n", "")]
    [InlineData("a", "a")]
    [InlineData("  a  ", "  a  ")]
    [InlineData("\n  a\n  b\n", "a\nb")]
    [InlineData("\n    a\n      b\n\n    c\n    ", "a\n  b\n\nc")]
    [InlineData("  a\n    b\n   c", "  a\n b\nc")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\n \ta\n\t b", "a\nb")]
    [InlineData("\r\n  a\r  b\n  c", "a\nb\nc")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n  a\n      \n  b", "a\n    \nb")]
    [InlineData("\n  a  \n  b  \n", "a  \nb  ")]
    [InlineData("a\n", "a")]
    [InlineData("\n\u00a0a\n  b", "\u00a0a\n  b")]
    [InlineData("\\n \\u0041 \\ \" \"\" \\\"\"\" ", "\\n \\u0041 \\ \" \"\" \"\"\" ")]
    public void Block_string_loses_common_indentation_and_outer_blank_lines(string raw, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Parser.ParseConstValue("\"\"\"" + raw + "\"\"\""));

        Assert.Equal(expected, value.Value);
        Assert.True(value.Block);
    }

    [Theory]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("  a", "\"\"\"  a\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"")]
    [InlineData("a\n  b", "\"\"\"\na\n  b\n\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData(" ends in \"", "\"\"\" ends in \"\n\"\"\"")]
    [InlineData("\"\"\" inside", "\"\"\"\\\"\"\" inside\"\"\"")]
    [InlineData("at its end \"\"\"", "\"\"\"\nat its end \\\"\"\"\n\"\"\"")]
    public void Block_string_prints_so_that_it_means_the_same(string value, string expected)
    {
        var printed = Printer.Print(new StringValueNode { Value = value, Block = true });

        Assert.Equal(expected, printed);
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseConstValue(printed)).Value);
    }

    [Fact]
    public void Position_counts_the_lines_inside_when_an_error_follows_a_block_string()
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument("{ a(b: \"\"\"\r\n x\r y\n\"\"\" %) }")).Error;

        Assert.Equal([new SourcePosition(4, 5)], error.Locations);
    }
}

using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void Executable_document_prints_as_graphql_js_prints_it() =>
        Assert.Equal(LanguageFixture.ExecutablePrinted, Printer.Print(Parser.ParseDocument(LanguageFixture.Executable)));

    [Fact]
    public void Type_system_document_prints_as_graphql_js_prints_it() =>
        Assert.Equal(LanguageFixture.TypeSystemPrinted, Printer.Print(Parser.ParseDocument(LanguageFixture.TypeSystem)));

    [Theory]
    [InlineData("type A")]
    [InlineData("interface A @b")]
    [InlineData("enum A")]
    [InlineData("input A")]
    [InlineData("extend schema @a")]
    [InlineData("extend type A implements B")]
    [InlineData("extend interface A @b")]
    [InlineData("extend enum A @b")]
    [InlineData("extend input A @b")]
    public void Query_keeps_its_keyword_when_the_definition_before_would_take_its_braces(string before)
    {
        var document = Parser.ParseDocument($"{before} query {{ a }}");

        Assert.Equal($"{before}\n\nquery {{\n  a\n}}", Printer.Print(document));
        Assert.Equal(2, Parser.ParseDocument(Printer.Print(document)).Definitions.Count);
    }

    [Theory]
    [InlineData("type A { b: C }", "type A {\n  b: C\n}\n\n{\n  a\n}")]
    [InlineData("scalar A", "scalar A\n\n{\n  a\n}")]
    [InlineData("union A = B", "union A = B\n\n{\n  a\n}")]
    public void Query_is_printed_in_shorthand_when_no_definition_before_could_take_its_braces(string before, string expected) =>
        Assert.Equal(expected, Printer.Print(Parser.ParseDocument($"{before} query {{ a }}")));

    [Fact]
    public void Arguments_stay_on_one_line_up_to_80_characters_and_break_beyond()
    {
        var fits = $"field(argument: \"{new string('x', 61)}\")";
        var breaks = $"field(argument: \"{new string('x', 62)}\")";

        Assert.Equal("{\n  " + fits + "\n}", Printer.Print(Parser.ParseDocument("{" + fits + "}")));
        Assert.StartsWith("{\n  field(\n    argument: ", Printer.Print(Parser.ParseDocument("{" + breaks + "}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_quoted_with_escapes_when_a_block_string_cannot_hold_it()
    {
        foreach (var value in new[] { "a\rb", "\na", "a\n", " \n a", "  a\n  b", "   " })
        {
            var node = new StringValueNode { Value = value, Block = true };

            var parsed = Assert.IsType<StringValueNode>(Parser.ParseValue(Printer.Print(node)));

            Assert.Equal(value, parsed.Value);
            Assert.False(parsed.Block);
        }
    }

    [Fact]
    public void Every_character_survives_when_a_string_is_printed_and_parsed()
    {
        var all = string.Concat(Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)).Append(0x1F333).Append(0x10FFFF).Select(char.ConvertFromUtf32));

        var parsed = Assert.IsType<StringValueNode>(Parser.ParseValue(Printer.Print(new StringValueNode { Value = all }), ParserOptions.Unlimited));

        Assert.Equal(all, parsed.Value);
    }

    [Fact]
    public void Printing_and_walking_fail_with_an_exception_when_a_tree_built_by_hand_is_too_deep_for_the_stack()
    {
        ValueNode value = new NullValueNode();
        TypeNode type = new NamedTypeNode { Name = new NameNode { Value = "A" } };
        for (var i = 0; i < 500_000; i++)
        {
            value = new ListValueNode { Values = [value] };
            type = new ListTypeNode { Type = type };
        }

        Assert.Throws<InsufficientExecutionStackException>(() => Printer.Print(value));
        Assert.Throws<InsufficientExecutionStackException>(() => Printer.Print(type));
        Assert.Throws<InsufficientExecutionStackException>(() => SyntaxWalker.Walk(value, new RecordingVisitor()));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A.b")]
    [InlineData("A.b(c:)")]
    [InlineData("@a")]
    [InlineData("@a(b:)")]
    public void Coordinate_prints_as_it_was_written(string text) => Assert.Equal(text, Parser.ParseSchemaCoordinate(text).ToString());
}

using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class ParserLimitsTests
{
    private const int FarTooDeep = 10_000;

    /// <summary>Each way in which a document can nest, by the text of one level and of the core.</summary>
    public static TheoryData<string, string, string, string, string> Nestings => new()
    {
        { "selection sets", "", "{a", "", "}" },
        { "inline fragments", "", "{...", "{a}", "}" },
        { "list values", "{a(b:", "[", "", "]" },
        { "object values", "{a(b:", "{c:", "1", "}" },
        { "lists of objects", "{a(b:", "[{c:", "1", "}]" },
        { "default values", "query($a:B=", "[", "", "]" },
        { "variable types", "query($a:", "[", "B", "]" },
        { "field types", "type A{b:", "[", "C", "]" },
        { "directive arguments", "scalar A @b(c:", "[", "", "]" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Parser_refuses_cleanly_when_ten_thousand_levels_nest(string kind, string before, string open, string core, string close)
    {
        Assert.NotEmpty(kind);
        var text = before + Repeat(open, FarTooDeep) + core + Repeat(close, FarTooDeep);

        foreach (var options in new[] { ParserOptions.Default with { MaxTokens = int.MaxValue }, ParserOptions.Unlimited })
        {
            var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(text, options)).Error;

            Assert.Equal($"Syntax Error: Document is nested more than {options.MaxDepth} levels deep. Parsing aborted.", error.Message);
            Assert.Equal("BAD_REQUEST", error.Code);
        }
    }

    [Fact]
    public void Parser_refuses_cleanly_when_text_only_opens()
    {
        foreach (var open in new[] { "{a", "[", "{a:", "[{a:" })
        {
            var text = Repeat(open, FarTooDeep);

            Assert.Throws<SyntaxException>(() => Parser.ParseDocument(text, ParserOptions.Unlimited));
            Assert.Throws<SyntaxException>(() => Parser.ParseValue(text, ParserOptions.Unlimited));
            Assert.Throws<SyntaxException>(() => Parser.ParseType(text, ParserOptions.Unlimited));
        }
    }

    [Fact]
    public void Depth_limit_counts_every_kind_of_nesting_when_they_mix()
    {
        var limit = ParserOptions.Default with { MaxDepth = 4 };

        Parser.ParseDocument("{ a { b(c: [{ d: 1 }]) } }", limit);
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument("{ a { b(c: [{ d: [] }]) } }", limit)).Error;

        Assert.Equal([new SourcePosition(1, 18)], error.Locations);
    }

    [Theory]
    [InlineData("{a", "", "}")]
    [InlineData("{...", "{a}", "}")]
    public void Depth_limit_accepts_64_levels_and_refuses_65_when_left_at_its_default(string open, string core, string close)
    {
        var inner = core.Length > 0 ? 1 : 0;

        Parser.ParseDocument(Repeat(open, 64 - inner) + core + Repeat(close, 64 - inner));
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(Repeat(open, 65 - inner) + core + Repeat(close, 65 - inner))).Error;

        Assert.Equal("Syntax Error: Document is nested more than 64 levels deep. Parsing aborted.", error.Message);
    }

    [Fact]
    public void Depth_limit_accepts_64_levels_and_refuses_65_when_values_and_types_stand_alone()
    {
        Parser.ParseValue(Repeat("[", 64) + Repeat("]", 64));
        Parser.ParseConstValue(Repeat("{a:", 64) + "1" + Repeat("}", 64));
        Parser.ParseType(Repeat("[", 64) + "A" + Repeat("]!", 64));

        Assert.Throws<SyntaxException>(() => Parser.ParseValue(Repeat("[", 65) + Repeat("]", 65)));
        Assert.Throws<SyntaxException>(() => Parser.ParseConstValue(Repeat("{a:", 65) + "1" + Repeat("}", 65)));
        Assert.Throws<SyntaxException>(() => Parser.ParseType(Repeat("[", 65) + "A" + Repeat("]!", 65)));
    }

    [Fact]
    public void Depth_of_one_branch_does_not_count_for_the_next_when_a_document_is_wide()
    {
        var branch = "x" + Repeat("{a", 63) + Repeat("}", 63) + " ";

        var document = Parser.ParseDocument("{" + Repeat(branch, 10) + "}");

        Assert.Equal(10, ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections.Count);
    }

    [Fact]
    public void Deepest_tree_prints_and_walks_when_it_has_been_parsed()
    {
        var text = Repeat("{a", ParserOptions.DepthCeiling) + Repeat("}", ParserOptions.DepthCeiling);
        var document = Parser.ParseDocument(text, ParserOptions.Unlimited);

        var again = Parser.ParseDocument(Printer.Print(document), ParserOptions.Unlimited);

        Assert.Null(NodeEquality.Difference(document, again));
    }

    [Fact]
    public void Deepest_tree_parses_when_the_thread_has_a_small_stack()
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() =>
        {
            var text = Repeat("{a:[", ParserOptions.DepthCeiling / 2) + Repeat("]}", ParserOptions.DepthCeiling / 2);
            var value = Parser.ParseValue(text, ParserOptions.Unlimited);
            Assert.Equal(text.Length, value.Span.Length);
            Parser.ParseDocument(Repeat("{a", ParserOptions.DepthCeiling) + Repeat("}", ParserOptions.DepthCeiling), ParserOptions.Unlimited);
        }), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(ParserOptions.DepthCeiling + 1)]
    public void Depth_limit_cannot_be_set_when_it_is_outside_what_the_stack_holds(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = depth });

    [Fact]
    public void Token_limit_refuses_the_first_token_too_many_when_it_is_reached()
    {
        var limit = new ParserOptions { MaxTokens = 5 };

        Parser.ParseDocument("{ a, b # comments and commas are no tokens\n c }", limit);
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument("{ a b\n c d }", limit)).Error;

        Assert.Equal("Syntax Error: Document contains more than 5 tokens. Parsing aborted.", error.Message);
        Assert.Equal([new SourcePosition(2, 6)], error.Locations);
        Assert.Equal("BAD_REQUEST", error.Code);
    }

    [Fact]
    public void Field_limit_counts_all_selection_sets_when_fragments_hold_some()
    {
        var limit = new ParserOptions { MaxFields = 3 };

        Parser.ParseDocument("{ a ...F ... { b } } fragment F on A { c }", limit);
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument("{ a ...F ... { b } } fragment F on A { c d }", limit)).Error;

        Assert.Equal("Syntax Error: Document contains more than 3 fields. Parsing aborted.", error.Message);
        Assert.Equal([new SourcePosition(1, 42)], error.Locations);
        Assert.Equal("BAD_REQUEST", error.Code);
    }

    [Fact]
    public void Byte_limit_counts_utf8_when_text_is_not_ascii()
    {
        var limit = new ParserOptions { MaxBytes = 8 };

        Parser.ParseDocument("{a}#é..", limit);
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument("{a}#éé.", limit)).Error;

        Assert.Equal("Syntax Error: Document is larger than 8 bytes. Parsing aborted.", error.Message);
        Assert.Equal("BAD_REQUEST", error.Code);
    }

    [Theory]
    [InlineData("{", "a ", "}", "fields")]
    [InlineData("{a", " @b", "}", "tokens")]
    [InlineData("{", "...A ", "}", "tokens")]
    [InlineData("{a(b:[", "1 ", "])}", "tokens")]
    [InlineData("", "{a}", "", "fields")]
    public void Default_limits_refuse_a_flood_when_it_fits_the_byte_limit(string before, string flood, string after, string limit)
    {
        var text = before + Repeat(flood, ParserOptions.Default.MaxBytes / 8) + after;

        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(text)).Error;

        Assert.Equal($"Syntax Error: Document contains more than {(limit == "fields" ? 1000 : 4000)} {limit}. Parsing aborted.", error.Message);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

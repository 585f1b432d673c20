using System.Text;
using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class SyntaxErrorTests
{
    public static TheoryData<string> Productions => new(LanguageFixture.SyntaxErrors.Select(c => c.Production).Distinct());

    [Theory]
    [MemberData(nameof(Productions))]
    public void Error_has_the_message_and_position_of_graphql_js_when_text_is_malformed(string production)
    {
        var cases = LanguageFixture.SyntaxErrors.Where(c => c.Production == production).ToList();
        Assert.NotEmpty(cases);

        Assert.All(cases, expected =>
        {
            var error = Assert.Throws<SyntaxException>(() => Parse(production, expected.Text)).Error;

            Assert.Equal(expected.Message, error.Message);
            Assert.Equal([new SourcePosition(expected.Line, expected.Column)], error.Locations);
            Assert.Equal("BAD_REQUEST", error.Code);
        });
    }

    [Theory]
    [InlineData("directive @a @b on FIELD", "Expected \"on\", found \"@\".", 14)]
    [InlineData("extend directive @a @b", "Unexpected Name \"directive\".", 8)]
    [InlineData("directive @a on DIRECTIVE_DEFINITION", "Unexpected Name \"DIRECTIVE_DEFINITION\".", 17)]
    [InlineData("directive @a on FRAGMENT_VARIABLE_DEFINITION", "Unexpected Name \"FRAGMENT_VARIABLE_DEFINITION\".", 17)]
    [InlineData("{}", "Expected Name, found \"}\".", 2)]
    public void Error_follows_the_specification_when_graphql_js_accepts_more(string text, string message, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(text)).Error;

        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal([new SourcePosition(1, column)], error.Locations);
    }

    [Fact]
    public void Error_names_the_surrogate_when_it_has_no_partner()
    {
        // Not as theory data: attributes hold UTF-8, which has no lone surrogates.
        (string Text, string Message, int Column)[] cases =
        [
            ("{ a(b: \"\uD83C\") }", "Invalid character within String: U+D83C.", 9),
            ("{ a(b: \"é\uDF33\") }", "Invalid character within String: U+DF33.", 10),
            ("{ a(b: \"\"\"\uDF33\uD83C\"\"\") }", "Invalid character within String: U+DF33.", 11),
            ("{ \uD83C }", "Invalid character: U+D83C.", 3),
            ("{ a } # \uD83C", "Invalid character: U+D83C.", 9),
        ];

        Assert.All(cases, expected =>
        {
            var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(expected.Text)).Error;

            Assert.Equal("Syntax Error: " + expected.Message, error.Message);
            Assert.Equal([new SourcePosition(1, expected.Column)], error.Locations);
        });
    }

    [Theory]
    [InlineData(0, "Invalid character: byte 0xFF.", 3)]
    [InlineData(1, "Invalid character within String: byte 0xC3.", 9)]
    [InlineData(2, "Invalid character: byte 0xFE.", 4)]
    public void Error_names_the_byte_when_it_is_not_utf8(int which, string message, int column)
    {
        byte[] utf8 = which switch
        {
            0 => [.. "{ "u8, 0xFF, .. " }"u8],
            1 => [.. "{ a(b: \""u8, 0xC3, .. "\") }"u8],
            _ => [.. "# a"u8, 0xFE, .. "\n{ a }"u8],
        };

        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(new SourceText(utf8))).Error;

        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal([new SourcePosition(1, column)], error.Locations);
    }

    [Fact]
    public void Parser_answers_with_a_syntax_error_when_a_document_is_cut_anywhere()
    {
        foreach (var text in new[] { LanguageFixture.Executable, LanguageFixture.TypeSystem })
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            for (var length = 0; length < utf8.Length; length++)
            {
                var exception = Record.Exception(() => Parser.ParseDocument(new SourceText(utf8.AsMemory(0, length))));

                Assert.True(exception is null or SyntaxException, $"Cut at byte {length}: {exception}");
            }
        }
    }

    private static SyntaxNode Parse(string production, string text) => production switch
    {
        "document" => Parser.ParseDocument(text),
        "value" => Parser.ParseValue(text),
        "const" => Parser.ParseConstValue(text),
        "type" => Parser.ParseType(text),
        "coordinate" => Parser.ParseSchemaCoordinate(text),
        _ => throw new ArgumentOutOfRangeException(nameof(production), production, "No such production."),
    };
}

using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class RoundTripTests
{
    private const int Documents = 1000;

    [Fact]
    public void Printed_document_parses_to_an_equal_tree_when_documents_are_random()
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            var document = new SyntaxGenerator(seed).Document();
            var text = Printer.Print(document);

            var parsed = Parser.ParseDocument(text, ParserOptions.Unlimited);

            var difference = NodeEquality.Difference(document, parsed);
            Assert.True(difference is null, $"Seed {seed}: {difference}\n{text}");
            Assert.Equal(text, Printer.Print(parsed));
        }
    }

    [Fact]
    public void Fixture_parses_to_an_equal_tree_when_it_has_been_printed()
    {
        foreach (var text in new[] { LanguageFixture.Executable, LanguageFixture.TypeSystem })
        {
            var document = Parser.ParseDocument(text);

            Assert.Null(NodeEquality.Difference(document, Parser.ParseDocument(Printer.Print(document))));
        }
    }

    [Fact]
    public void Text_without_its_white_space_parses_to_an_equal_tree()
    {
        var document = Parser.ParseDocument("query A ( $b : [ C ! ] = [ 1 , 2 ] ) @ d { e : f ( g : { h : \"i\" } ) ... on J { k } ... L }");

        Assert.Null(NodeEquality.Difference(document, Parser.ParseDocument("query A($b:[C!]=[1 2])@d{e:f(g:{h:\"i\"})...on J{k}...L}")));
    }
}

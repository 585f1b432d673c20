namespace Espalier.Language;

/// <summary>Reads one schema coordinate. Specification section 2.14, Schema Coordinates.</summary>
internal ref struct SchemaCoordinateParser
{
    private readonly SourceText _source;
    private Utf8Lexer _lexer;

    public SchemaCoordinateParser(SourceText source)
    {
        _source = source;
        _lexer = new Utf8Lexer(source);
        _lexer.AdvanceInCoordinate();
    }

    public SchemaCoordinateNode Parse()
    {
        var coordinate = Skip(TokenKind.At) ? ParseOfDirective() : ParseOfType();
        return _lexer.Kind == TokenKind.EndOfFile ? coordinate : throw Expected("<EOF>");
    }

    private SchemaCoordinateNode ParseOfDirective()
    {
        var name = ParseName();
        return ParseArgument() is { } argument
            ? new DirectiveArgumentCoordinateNode { Name = name, ArgumentName = argument, Span = SpanToHere() }
            : new DirectiveCoordinateNode { Name = name, Span = SpanToHere() };
    }

    private SchemaCoordinateNode ParseOfType()
    {
        var name = ParseName();
        if (!Skip(TokenKind.Dot)) return new TypeCoordinateNode { Name = name, Span = name.Span };
        var member = ParseName();
        return ParseArgument() is { } argument
            ? new ArgumentCoordinateNode { Name = name, FieldName = member, ArgumentName = argument, Span = SpanToHere() }
            : new MemberCoordinateNode { Name = name, MemberName = member, Span = SpanToHere() };
    }

    private NameNode? ParseArgument()
    {
        if (!Skip(TokenKind.ParenLeft)) return null;
        var name = ParseName();
        Expect(TokenKind.Colon, "\":\"");
        Expect(TokenKind.ParenRight, "\")\"");
        return name;
    }

    private NameNode ParseName()
    {
        var span = new SourceSpan(_lexer.Start, _lexer.End);
        var value = System.Text.Encoding.ASCII.GetString(_lexer.Token);
        Expect(TokenKind.Name, "Name");
        return new NameNode { Value = value, Span = span };
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind) return false;
        _lexer.AdvanceInCoordinate();
        return true;
    }

    private void Expect(TokenKind kind, string text)
    {
        if (!Skip(kind)) throw Expected(text);
    }

    private readonly SyntaxException Expected(string text) =>
        SyntaxErrors.At(_source, _lexer.Start, $"Expected {text}, found {_lexer.Describe()}.");

    /// <summary>Nothing is ignored in a coordinate, so the token that follows starts where this one ended.</summary>
    private readonly SourceSpan SpanToHere() => new(0, _lexer.Start);
}

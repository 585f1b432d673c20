namespace Espalier.Language;

/// <summary>
/// Reads one document by recursive descent. Recursion happens only through <see cref="Enter"/>, which bounds it.
/// Specification appendix C, Grammar Summary.
/// </summary>
internal ref partial struct DocumentParser
{
    private readonly SourceText _source;
    private readonly ParserOptions _options;
    private readonly NameTable _names = new();

    /// <summary>The nodes of all lists still being read; a finished list is cut off its end into an array of exact size.</summary>
    private readonly List<SyntaxNode> _pending = [];

    private Utf8Lexer _lexer;
    private int _lastEnd;
    private int _tokens;
    private int _fields;
    private int _depth;

    public DocumentParser(SourceText source, ParserOptions options)
    {
        _source = source;
        _options = options;
        if (source.Utf8.Length > options.MaxBytes) throw SyntaxErrors.TooLarge(source, options.MaxBytes);
        _lexer = new Utf8Lexer(source);
        Advance();
    }

    private readonly TokenKind Kind => _lexer.Kind;

    private readonly int Start => _lexer.Start;

    private readonly bool AtDescription => Kind is TokenKind.String or TokenKind.BlockString;

    public DocumentNode ParseDocument()
    {
        var mark = _pending.Count;
        do
        {
            _pending.Add(ParseDefinition());
        }
        while (Kind != TokenKind.EndOfFile);

        return new DocumentNode { Definitions = TakeSince<DefinitionNode>(mark), Source = _source, Span = new SourceSpan(0, _source.Utf8.Length) };
    }

    public readonly void ExpectEnd()
    {
        if (Kind != TokenKind.EndOfFile) throw Expected("<EOF>");
    }

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Advance();
        if (Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            throw SyntaxErrors.TooMany(_source, Start, _options.MaxTokens, "tokens");
        }
    }

    private readonly SourceSpan SpanFrom(int start) => new(start, _lastEnd);

    /// <summary>Counts one more level of nesting, begun by the current token; <see cref="Leave"/> ends it.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxDepth) throw SyntaxErrors.TooDeep(_source, Start, _options.MaxDepth);
    }

    private void Leave() => _depth--;

    private void Expect(TokenKind kind, string text)
    {
        if (Kind != kind) throw Expected(text);
        Advance();
    }

    private bool Skip(TokenKind kind)
    {
        if (Kind != kind) return false;
        Advance();
        return true;
    }

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Name && _lexer.Token.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword)) return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword)) throw Expected($"\"{System.Text.Encoding.ASCII.GetString(keyword)}\"");
    }

    private readonly SyntaxException Expected(string text) => Error($"Expected {text}, found {_lexer.Describe()}.");

    private readonly SyntaxException Unexpected() => Error($"Unexpected {_lexer.Describe()}.");

    private readonly SyntaxException Error(string message) => SyntaxErrors.At(_source, Start, message);

    private NameNode ParseName()
    {
        if (Kind != TokenKind.Name) throw Expected("Name");
        var start = Start;
        var value = _names.Get(_lexer.Token);
        Advance();
        return new NameNode { Value = value, Span = SpanFrom(start) };
    }

    /// <summary>Reads at least one item between two brackets.</summary>
    private T[] Many<T>(TokenKind open, string openText, Production<T> item, TokenKind close)
        where T : SyntaxNode
    {
        Expect(open, openText);
        var mark = _pending.Count;
        do
        {
            _pending.Add(item(ref this));
        }
        while (!Skip(close));

        return TakeSince<T>(mark);
    }

    /// <summary>Reads nothing when the bracket is missing, else at least one item.</summary>
    private T[] OptionalMany<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : SyntaxNode => Kind == open ? Many(open, "", item, close) : [];

    /// <summary>Reads any number of items between two brackets.</summary>
    private T[] Any<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : SyntaxNode
    {
        Expect(open, "");
        var mark = _pending.Count;
        while (!Skip(close)) _pending.Add(item(ref this));
        return TakeSince<T>(mark);
    }

    /// <summary>Reads at least one item, with a delimiter between two and optionally before the first.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Production<T> item)
        where T : SyntaxNode
    {
        Skip(delimiter);
        var mark = _pending.Count;
        do
        {
            _pending.Add(item(ref this));
        }
        while (Skip(delimiter));

        return TakeSince<T>(mark);
    }

    private readonly T[] TakeSince<T>(int mark)
        where T : SyntaxNode
    {
        var count = _pending.Count - mark;
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = (T)_pending[mark + i];
        _pending.RemoveRange(mark, count);
        return items;
    }
}

using System.Text;

namespace Espalier.Language;

/// <summary>
/// Reads tokens from UTF-8 text, one ahead of the parser. A token is a kind and two offsets; no string is made until a
/// value is asked for. Specification section 2.1, Source Text. A copy of the structure looks ahead without consuming.
/// </summary>
internal ref partial struct Utf8Lexer
{
    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _firstInvalid;
    private bool _escaped;

    public Utf8Lexer(SourceText source)
    {
        _source = source;
        _text = source.Utf8.Span;
        _firstInvalid = SyntaxErrors.FirstInvalidByte(_text);
    }

    public TokenKind Kind { get; private set; }

    /// <summary>Offset of the token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the token's last byte.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<byte> Token => _text[Start..End];

    /// <summary>Reads the next token, leaving out what the specification ignores.</summary>
    /// <exception cref="SyntaxException">The next characters are no token.</exception>
    public void Advance()
    {
        Start = SkipIgnored(End);
        if (Start >= _text.Length)
        {
            Accept(TokenKind.EndOfFile, 0);
            return;
        }

        var first = _text[Start];
        switch (first)
        {
            case (byte)'!': Accept(TokenKind.Bang, 1); break;
            case (byte)'$': Accept(TokenKind.Dollar, 1); break;
            case (byte)'&': Accept(TokenKind.Ampersand, 1); break;
            case (byte)'(': Accept(TokenKind.ParenLeft, 1); break;
            case (byte)')': Accept(TokenKind.ParenRight, 1); break;
            case (byte)':': Accept(TokenKind.Colon, 1); break;
            case (byte)'=': Accept(TokenKind.Equals, 1); break;
            case (byte)'@': Accept(TokenKind.At, 1); break;
            case (byte)'[': Accept(TokenKind.BracketLeft, 1); break;
            case (byte)']': Accept(TokenKind.BracketRight, 1); break;
            case (byte)'{': Accept(TokenKind.BraceLeft, 1); break;
            case (byte)'|': Accept(TokenKind.Pipe, 1); break;
            case (byte)'}': Accept(TokenKind.BraceRight, 1); break;
            case (byte)'.': ReadSpread(); break;
            case (byte)'"' when _text[Start..].StartsWith("\"\"\""u8): ReadBlockString(); break;
            case (byte)'"': ReadString(); break;
            default:
                if (Characters.IsNameStart(first)) Accept(TokenKind.Name, Characters.NameLength(_text[Start..]));
                else if (Characters.IsDigit(first) || first == '-') ReadNumber();
                else throw UnexpectedCharacter();
                break;
        }
    }

    /// <summary>
    /// Reads the next token of a schema coordinate, in which nothing is ignored. Specification section 2.14, Schema
    /// Coordinates.
    /// </summary>
    /// <exception cref="SyntaxException">The next character is no token of a coordinate.</exception>
    public void AdvanceInCoordinate()
    {
        Start = End;
        if (Start >= _text.Length)
        {
            Accept(TokenKind.EndOfFile, 0);
            return;
        }

        switch (_text[Start])
        {
            case (byte)'.': Accept(TokenKind.Dot, 1); break;
            case (byte)'(': Accept(TokenKind.ParenLeft, 1); break;
            case (byte)')': Accept(TokenKind.ParenRight, 1); break;
            case (byte)':': Accept(TokenKind.Colon, 1); break;
            case (byte)'@': Accept(TokenKind.At, 1); break;
            case var first when Characters.IsNameStart(first): Accept(TokenKind.Name, Characters.NameLength(_text[Start..])); break;
            default: throw Error(Start, $"Invalid character: {Describe(Start)}.");
        }
    }

    /// <summary>The current token as error messages name it, such as <c>Name "id"</c> or <c>"{"</c>.</summary>
    public readonly string Describe() => Kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.String or TokenKind.BlockString => $"{Kind} \"{GetStringValue()}\"",
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind} \"{Encoding.ASCII.GetString(Token)}\"",
        _ => $"\"{Encoding.ASCII.GetString(Token)}\"",
    };

    private void Accept(TokenKind kind, int length)
    {
        Kind = kind;
        End = Start + length;
    }

    private readonly int SkipIgnored(int position)
    {
        var text = _text;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    position++;
                    break;
                case (byte)'#':
                    var length = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
                    var end = length < 0 ? text.Length : position + length;
                    // A comment holds source characters only, so what is not UTF-8 ends it and is reported as the next token.
                    position = Math.Min(end, Math.Max(position + 1, _firstInvalid));
                    break;
                case 0xEF when text[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private void ReadSpread()
    {
        var rest = _text[Start..];
        if (rest.StartsWith("..."u8))
        {
            Accept(TokenKind.Spread, 3);
            return;
        }

        if (rest.StartsWith(".."u8)) throw Error(Start, "Unexpected \"..\", did you mean \"...\"?");
        if (rest.Length == 1 || !Characters.IsDigit(rest[1])) throw UnexpectedCharacter();
        var digits = Encoding.ASCII.GetString(_text[(Start + 1)..SkipDigits(Start + 1)]);
        throw Error(Start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
    }

    private readonly SyntaxException UnexpectedCharacter()
    {
        if (_text[Start] == '\'') return Error(Start, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        var adjective = Start == _firstInvalid ? "Invalid" : "Unexpected";
        return Error(Start, $"{adjective} character: {Describe(Start)}.");
    }

    private readonly string Describe(int offset) => SyntaxErrors.DescribeCharacter(_text, offset);

    private readonly SyntaxException Error(int offset, string message) => SyntaxErrors.At(_source, offset, message);
}

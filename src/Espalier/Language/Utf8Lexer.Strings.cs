using System.Text;

namespace Espalier.Language;

/// <content>Strings. Specification section 2.10.4, String Value.</content>
internal ref partial struct Utf8Lexer
{
    private const int QuotesOfBlock = 3;

    /// <summary>The text that the current string token means.</summary>
    public readonly string GetStringValue()
    {
        if (Kind == TokenKind.BlockString)
        {
            return BlockString.Dedent(Encoding.UTF8.GetString(Token[QuotesOfBlock..^QuotesOfBlock]));
        }

        var content = Token[1..^1];
        return _escaped ? StringEscape.Unescape(content) : Encoding.UTF8.GetString(content);
    }

    private void ReadString()
    {
        var position = Start + 1;
        _escaped = false;
        while (true)
        {
            position = SkipTo(position, Characters.StringStops);
            switch (At(position))
            {
                case (byte)'"':
                    Accept(TokenKind.String, position + 1 - Start);
                    return;
                case (byte)'\\':
                    _escaped = true;
                    if (!StringEscape.TryRead(_text[position..], out _, out var length))
                    {
                        throw Error(position, StringEscape.DescribeInvalid(_text[position..], length));
                    }

                    position += length;
                    break;
                default:
                    throw Error(position, "Unterminated string.");
            }
        }
    }

    private void ReadBlockString()
    {
        var position = Start + QuotesOfBlock;
        while (true)
        {
            position = SkipTo(position, Characters.BlockStringStops);
            var rest = _text[position..];
            if (rest.IsEmpty) throw Error(position, "Unterminated string.");
            if (rest.StartsWith("\"\"\""u8)) break;
            position += rest.StartsWith("\\\"\"\""u8) ? 1 + QuotesOfBlock : 1;
        }

        Accept(TokenKind.BlockString, position + QuotesOfBlock - Start);
    }

    private readonly int SkipTo(int position, System.Buffers.SearchValues<byte> stops)
    {
        var length = _text[position..].IndexOfAny(stops);
        var end = length < 0 ? _text.Length : position + length;
        return _firstInvalid < end
            ? throw Error(_firstInvalid, $"Invalid character within String: {Describe(_firstInvalid)}.")
            : end;
    }
}

namespace Espalier.Language;

/// <content>Numbers. Specification sections 2.10.1, Int Value, and 2.10.2, Float Value.</content>
internal ref partial struct Utf8Lexer
{
    private void ReadNumber()
    {
        var position = Start;
        if (At(position) == '-') position++;
        if (At(position) == '0')
        {
            position++;
            if (Characters.IsDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = ReadDigits(position);
        }

        var kind = TokenKind.Int;
        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = ReadDigits(position + 1);
        }

        if (At(position) is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            position++;
            if (At(position) is (byte)'+' or (byte)'-') position++;
            position = ReadDigits(position);
        }

        // Both grammars forbid "." and a name directly behind a number.
        if (At(position) == '.' || Characters.IsNameStart(At(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        }

        Accept(kind, position - Start);
    }

    private readonly int ReadDigits(int position) => Characters.IsDigit(At(position))
        ? SkipDigits(position)
        : throw Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");

    private readonly int SkipDigits(int position)
    {
        var length = _text[position..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? _text.Length : position + length;
    }

    /// <summary>The byte at an offset, or 0, which is part of no number, after the end.</summary>
    private readonly byte At(int position) => position < _text.Length ? _text[position] : (byte)0;
}

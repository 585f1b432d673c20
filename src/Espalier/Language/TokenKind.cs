namespace Espalier.Language;

/// <summary>The lexical tokens. Specification section 2.1.5, Lexical Tokens.</summary>
internal enum TokenKind : byte
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    Equals,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,

    /// <summary>Only in schema coordinates. Specification section 2.14, SchemaCoordinatePunctuator.</summary>
    Dot,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

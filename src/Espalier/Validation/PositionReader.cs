using Espalier.Language;

namespace Espalier.Validation;

/// <summary>
/// Turns offsets into lines and columns, going on from the last one where it can: an error that names a thousand nodes in the order
/// of the text then reads the text once.
/// </summary>
/// <param name="source">The text.</param>
internal sealed class PositionReader(SourceText source)
{
    private int _offset;
    private SourcePosition _position = new(1, 1);

    /// <summary>The position of a byte of the text.</summary>
    /// <param name="offset">An offset in bytes.</param>
    public SourcePosition At(int offset)
    {
        var text = source.Utf8.Span;
        if (offset < _offset) (_offset, _position) = (0, new SourcePosition(1, 1));
        var (line, column) = _position;
        var end = Math.Min(offset, text.Length);
        for (var i = _offset; i < end; i++)
        {
            var unit = text[i];
            if (unit == (byte)'\n' || (unit == (byte)'\r' && !(i + 1 < text.Length && text[i + 1] == (byte)'\n')))
                (line, column) = (line + 1, 1);
            else if ((unit & 0xC0) != 0x80)
                column += unit >= 0xF0 ? 2 : 1;
        }

        (_offset, _position) = (end, new SourcePosition(line, column));
        return _position;
    }
}

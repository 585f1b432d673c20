namespace Espalier.Language;

/// <summary>A range of a <see cref="SourceText"/>.</summary>
/// <param name="Start">Offset of the first byte, from 0.</param>
/// <param name="End">Offset after the last byte.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>The number of bytes covered.</summary>
    public int Length => End - Start;
}

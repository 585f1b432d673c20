namespace Espalier.Language;

/// <summary>The size of a printed value, known before it is written.</summary>
/// <param name="Length">Characters, with line feeds and the value's own indentation.</param>
/// <param name="Newlines">Line feeds.</param>
internal readonly record struct PrintExtent(int Length, int Newlines)
{
    public static PrintExtent operator +(PrintExtent left, PrintExtent right) =>
        new(left.Length + right.Length, left.Newlines + right.Newlines);
}

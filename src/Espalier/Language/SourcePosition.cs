namespace Espalier.Language;

/// <summary>
/// A place in a document as shown to people and in the <c>locations</c> of an error. Specification section 7.1, Errors.
/// </summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, counted in UTF-16 code units as the tools of the field count it.</param>
public readonly record struct SourcePosition(int Line, int Column);

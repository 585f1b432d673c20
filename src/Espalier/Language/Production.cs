namespace Espalier.Language;

/// <summary>Reads one node of a repeated grammar production.</summary>
internal delegate T Production<out T>(ref DocumentParser parser)
    where T : SyntaxNode;

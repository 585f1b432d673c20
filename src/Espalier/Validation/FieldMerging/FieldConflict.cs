using Espalier.Language;

namespace Espalier.Validation.FieldMerging;

/// <summary>Two fields of one response name that cannot both be answered.</summary>
/// <param name="ResponseName">The response name.</param>
/// <param name="Reason">Why not, as it continues "conflict because".</param>
/// <param name="First">The first field and those below it that conflict.</param>
/// <param name="Second">The second field and those below it that conflict.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, List<SyntaxNode> First, List<SyntaxNode> Second);

namespace Espalier.Language;

/// <summary>One top-level part of a document. Specification section 2.3, Definition.</summary>
public abstract class DefinitionNode : SyntaxNode;

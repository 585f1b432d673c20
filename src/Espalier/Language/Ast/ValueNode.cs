namespace Espalier.Language;

/// <summary>A literal value or a variable. Specification section 2.10, Value.</summary>
public abstract class ValueNode : SyntaxNode;

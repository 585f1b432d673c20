namespace Espalier.Language;

/// <summary>A reference to a type. Specification section 2.12, Type.</summary>
public abstract class TypeNode : SyntaxNode;

namespace Espalier.Language;

/// <summary>The definition of a named type. Specification section 3.4, TypeDefinition.</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>The name of the type.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

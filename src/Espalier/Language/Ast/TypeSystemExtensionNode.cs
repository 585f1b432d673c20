namespace Espalier.Language;

/// <summary>An addition to a schema or type defined elsewhere. Specification section 3.1.1, TypeSystemExtension.</summary>
public abstract class TypeSystemExtensionNode : DefinitionNode
{
    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

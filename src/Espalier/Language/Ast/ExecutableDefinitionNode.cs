namespace Espalier.Language;

/// <summary>A definition a service can execute: an operation or a fragment. Specification section 2.3, ExecutableDefinition.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    /// <summary>The description written before it, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The directives applied to it, in the order written; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The fields it asks for.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

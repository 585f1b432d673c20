namespace Espalier.Language;

/// <summary>A definition of a schema, type or directive. Specification section 3.1, TypeSystemDefinition.</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>The description written before it, or null.</summary>
    public StringValueNode? Description { get; init; }
}

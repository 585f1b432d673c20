namespace Espalier.Language;

/// <summary>An addition to a named type defined elsewhere. Specification section 3.4.3, TypeExtension.</summary>
public abstract class TypeExtensionNode : TypeSystemExtensionNode
{
    /// <summary>The name of the type extended.</summary>
    public required NameNode Name { get; init; }
}

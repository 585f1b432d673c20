namespace Espalier.Language;

/// <summary>A human-readable reference to one element of a schema. Specification section 2.14, SchemaCoordinate.</summary>
public abstract class SchemaCoordinateNode : SyntaxNode
{
    /// <summary>The name of the type or directive it begins with.</summary>
    public required NameNode Name { get; init; }
}

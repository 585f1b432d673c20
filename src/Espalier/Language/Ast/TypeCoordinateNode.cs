namespace Espalier.Language;

/// <summary>A reference to a type, <c>Type</c>. Specification section 2.14, TypeCoordinate.</summary>
public sealed class TypeCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.TypeCoordinate;
}

namespace Espalier.Language;

/// <summary>A reference to a directive, <c>@directive</c>. Specification section 2.14, DirectiveCoordinate.</summary>
public sealed class DirectiveCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveCoordinate;
}

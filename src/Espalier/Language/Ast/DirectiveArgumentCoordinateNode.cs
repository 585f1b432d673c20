namespace Espalier.Language;

/// <summary>A reference to an argument of a directive, <c>@directive(argument:)</c>. Specification section 2.14, DirectiveArgumentCoordinate.</summary>
public sealed class DirectiveArgumentCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveArgumentCoordinate;

    /// <summary>The name of the argument.</summary>
    public required NameNode ArgumentName { get; init; }
}

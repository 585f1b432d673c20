namespace Espalier.Language;

/// <summary>A reference to an argument of a field, <c>Type.field(argument:)</c>. Specification section 2.14, ArgumentCoordinate.</summary>
public sealed class ArgumentCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ArgumentCoordinate;

    /// <summary>The name of the field.</summary>
    public required NameNode FieldName { get; init; }

    /// <summary>The name of the argument.</summary>
    public required NameNode ArgumentName { get; init; }
}

namespace Espalier.Language;

/// <summary>A reference to a field, input field or enum value, <c>Type.member</c>. Specification section 2.14, MemberCoordinate.</summary>
public sealed class MemberCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.MemberCoordinate;

    /// <summary>The name of the field, input field or enum value.</summary>
    public required NameNode MemberName { get; init; }
}

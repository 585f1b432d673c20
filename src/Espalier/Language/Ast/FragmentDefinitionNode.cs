namespace Espalier.Language;

/// <summary>A named, reusable selection of fields. Specification section 2.9, FragmentDefinition.</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The name that spreads refer to; never "on".</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type its fields apply to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }
}

using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.FieldMerging;

/// <summary>A field as it takes part in merging.</summary>
/// <param name="Node">The field.</param>
/// <param name="ParentType">The type of the innermost fragment or field around it; null when it is unknown.</param>
/// <param name="Definition">The field's definition; null when it is unknown.</param>
internal sealed record MergeField(FieldNode Node, CompositeType? ParentType, OutputField? Definition)
{
    /// <summary>The type its selection set applies to; null when it is unknown or no composite type.</summary>
    public CompositeType? InnerType { get; } = Definition?.Type.NamedType() as CompositeType;

    /// <summary>Whether no object can give both fields: they belong to different object types.</summary>
    public bool Excludes(MergeField other)
        => ParentType != other.ParentType && ParentType is ObjectType && other.ParentType is ObjectType;
}

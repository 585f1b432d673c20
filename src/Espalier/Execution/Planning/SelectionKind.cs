namespace Espalier.Execution.Planning;

/// <summary>How the value of a selection comes about.</summary>
internal enum SelectionKind
{
    /// <summary><c>__typename</c>: known from the plan.</summary>
    TypeName,

    /// <summary>A pure field of a leaf type: read while writing.</summary>
    Leaf,

    /// <summary>A pure field of a composite type with only pure fields below: read while writing.</summary>
    Navigation,

    /// <summary>Everything else: its values stand in a column before writing begins.</summary>
    Gathered,
}

namespace Espalier.Language;

/// <summary>How a <see cref="SyntaxVisitor"/> wants its walk to go on after entering a node.</summary>
public enum VisitAction
{
    /// <summary>Visit the children, then leave the node.</summary>
    Continue,

    /// <summary>Show this visitor neither the children nor the leaving of this node; others still see them.</summary>
    SkipChildren,

    /// <summary>Show this visitor nothing more of this walk; others go on.</summary>
    Stop,
}

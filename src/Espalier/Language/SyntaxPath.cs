namespace Espalier.Language;

/// <summary>The nodes around the one being visited. It changes as the walk goes on, so copy what must be kept.</summary>
public sealed class SyntaxPath
{
    private readonly List<SyntaxNode> _ancestors = [];

    /// <summary>The nodes above the one visited, the root first; empty at the root.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors => _ancestors;

    /// <summary>The node directly above, or null at the root.</summary>
    public SyntaxNode? Parent => _ancestors.Count > 0 ? _ancestors[^1] : null;

    /// <summary>Finds the nearest node above of one type.</summary>
    /// <typeparam name="T">The type looked for, such as <see cref="OperationDefinitionNode"/>.</typeparam>
    /// <returns>The node, or null when there is none above.</returns>
    public T? Nearest<T>()
        where T : SyntaxNode
    {
        for (var i = _ancestors.Count - 1; i >= 0; i--)
        {
            if (_ancestors[i] is T found) return found;
        }

        return null;
    }

    internal void Push(SyntaxNode node) => _ancestors.Add(node);

    internal void Pop() => _ancestors.RemoveAt(_ancestors.Count - 1);
}

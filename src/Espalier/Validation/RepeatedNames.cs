using Espalier.Language;

namespace Espalier.Validation;

/// <summary>Finds names given more than once in one list.</summary>
internal static class RepeatedNames
{
    /// <summary>For each repeated name all its nodes, in the order of the first ones.</summary>
    /// <param name="nodes">The list.</param>
    /// <param name="name">The name of a node.</param>
    public static IEnumerable<List<SyntaxNode>> In<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> name)
    {
        if (nodes.Count < 2) return [];

        var byName = new Dictionary<string, List<SyntaxNode>>(StringComparer.Ordinal);
        var groups = new List<List<SyntaxNode>>();
        foreach (var node in nodes)
        {
            var nameNode = name(node);
            if (!byName.TryGetValue(nameNode.Value, out var group))
            {
                byName.Add(nameNode.Value, group = []);
                groups.Add(group);
            }

            group.Add(nameNode);
        }

        return byName.Count == nodes.Count ? [] : groups.Where(static group => group.Count > 1);
    }
}

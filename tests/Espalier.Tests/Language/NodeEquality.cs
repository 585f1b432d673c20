using System.Collections;
using System.Reflection;
using Espalier.Language;

namespace Espalier.Tests.Language;

/// <summary>Compares two trees by everything but their place in a source.</summary>
public static class NodeEquality
{
    /// <summary>Says where two trees differ first, or null when they are equal.</summary>
    public static string? Difference(object? left, object? right, string path = "$")
    {
        if (left is null || right is null) return left is null && right is null ? null : $"{path}: {left ?? "null"} and {right ?? "null"}";
        if (left.GetType() != right.GetType() && left is not IList) return $"{path}: {left.GetType().Name} and {right.GetType().Name}";
        return (left, right) switch
        {
            (SyntaxNode a, SyntaxNode b) => Properties(a).Select(p => Difference(p.GetValue(a), p.GetValue(b), $"{path}.{p.Name}")).FirstOrDefault(d => d is not null),
            (IList a, IList b) when a.Count != b.Count => $"{path}: {a.Count} and {b.Count} items",
            (IList a, IList b) => Enumerable.Range(0, a.Count).Select(i => Difference(a[i], b[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null),
            _ => Equals(left, right) ? null : $"{path}: \"{left}\" and \"{right}\"",
        };
    }

    private static IEnumerable<PropertyInfo> Properties(SyntaxNode node) =>
        node.GetType().GetProperties().Where(p => p.Name is not (nameof(SyntaxNode.Span) or nameof(DocumentNode.Source)));
}

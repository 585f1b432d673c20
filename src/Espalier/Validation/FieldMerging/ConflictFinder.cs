using System.Runtime.CompilerServices;
using System.Text;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.FieldMerging;

/// <summary>
/// Names the conflicts of a document of which <see cref="MergeProof"/> could not show that it has none: compares fields and fragments
/// pairwise, each pair once, in the order that gives the errors people know from graphql-js. The work is bounded.
/// </summary>
/// <param name="context">What validation shares.</param>
/// <param name="collector">The pieces of the document.</param>
internal sealed class ConflictFinder(ValidationContext context, FieldCollector collector)
{
    private const string Aborted = "Validation aborted.";
    private const int MaxSteps = 200_000;
    private const int MaxDetailLength = 1000;
    private const int MaxNodes = 20;

    // What no error limit and no message would show is not looked for.
    private readonly int _enough = Math.Max(context.MaxErrors, 64) + 1;
    private readonly ComparedPairs<FieldPiece> _fieldsWithFragment = new();
    private readonly ComparedPairs<FragmentDefinitionNode> _fragments = new();
    private int _steps;

    /// <summary>The conflicts within one selection set; those within the sets below it are found there.</summary>
    /// <param name="type">The type the set applies to; null when it is unknown.</param>
    /// <param name="set">The set.</param>
    public List<FieldConflict> Within(CompositeType? type, SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        var piece = collector.Collect(type, set);
        CompareWithin(piece, conflicts);
        for (var i = 0; i < piece.Fragments.Count; i++)
        {
            CompareWithFragment(piece, piece.Fragments[i], false, conflicts);
            for (var j = i + 1; j < piece.Fragments.Count; j++)
                CompareFragments(piece.Fragments[i], piece.Fragments[j], false, conflicts);
        }

        return conflicts;
    }

    /// <summary>A text cut to a length that fits into a message.</summary>
    public static string Abbreviate(string text) => text.Length > MaxDetailLength ? text[..MaxDetailLength] + "..." : text;

    private void CompareWithin(FieldPiece piece, List<FieldConflict> conflicts)
    {
        foreach (var (responseName, fields) in piece.Groups)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    if (context.IsAborted || conflicts.Count >= _enough) return;
                    if (Compare(responseName, fields[i], fields[j], false) is { } conflict) conflicts.Add(conflict);
                }
            }
        }
    }

    private void CompareBetween(FieldPiece first, FieldPiece second, bool exclusive, List<FieldConflict> conflicts)
    {
        Spend(first.Groups.Count);
        foreach (var (responseName, fields) in first.Groups)
        {
            if (second.Find(responseName) is not { } other) continue;
            foreach (var field1 in fields)
            {
                foreach (var field2 in other.Fields)
                {
                    if (context.IsAborted || conflicts.Count >= _enough) return;
                    if (Compare(responseName, field1, field2, exclusive) is { } conflict) conflicts.Add(conflict);
                }
            }
        }
    }

    /// <summary>Compares a piece with a fragment and with all that the fragment spreads; a stack stands for recursion.</summary>
    private void CompareWithFragment(FieldPiece piece, FragmentDefinitionNode fragment, bool exclusive, List<FieldConflict> conflicts)
    {
        if (piece.Groups.Count == 0) return;
        var pending = new Stack<FragmentDefinitionNode>([fragment]);
        while (!context.IsAborted && conflicts.Count < _enough && pending.TryPop(out var next))
        {
            Spend(1);
            if (!_fieldsWithFragment.Add(piece, next, exclusive)) continue;
            var other = collector.Collect(next);
            if (other == piece) continue;
            CompareBetween(piece, other, exclusive, conflicts);
            for (var i = other.Fragments.Count - 1; i >= 0; i--)
                pending.Push(other.Fragments[i]);
        }
    }

    /// <summary>Compares two fragments and all that they spread; a stack stands for recursion.</summary>
    private void CompareFragments(
        FragmentDefinitionNode first, FragmentDefinitionNode second, bool exclusive, List<FieldConflict> conflicts)
    {
        var pending = new Stack<(FragmentDefinitionNode First, FragmentDefinitionNode Second)>([(first, second)]);
        while (!context.IsAborted && conflicts.Count < _enough && pending.TryPop(out var pair))
        {
            Spend(2);
            if (pair.First == pair.Second || _fragments.Contains(pair.Second, pair.First, exclusive)) continue;
            if (!_fragments.Add(pair.First, pair.Second, exclusive)) continue;
            var (piece1, piece2) = (collector.Collect(pair.First), collector.Collect(pair.Second));
            CompareBetween(piece1, piece2, exclusive, conflicts);
            for (var i = piece1.Fragments.Count - 1; i >= 0; i--)
                pending.Push((piece1.Fragments[i], pair.Second));
            for (var i = piece2.Fragments.Count - 1; i >= 0; i--)
                pending.Push((pair.First, piece2.Fragments[i]));
        }
    }

    private FieldConflict? Compare(string responseName, MergeField first, MergeField second, bool parentsExclusive)
    {
        Spend(2);
        var exclusive = parentsExclusive || first.Excludes(second);
        var (node1, node2) = (first.Node, second.Node);
        if (!exclusive)
        {
            var (name1, name2) = (node1.Name.Value, node2.Name.Value);
            if (name1 != name2)
                return Conflict($"\"{Abbreviate(name1)}\" and \"{Abbreviate(name2)}\" are different fields");
            Spend(node1.Arguments.Count);
            if (!FieldComparison.SameArguments(node1.Arguments, node2.Arguments))
                return Conflict("they have differing arguments");
        }

        if (first.Definition?.Type is { } type1 && second.Definition?.Type is { } type2 && FieldComparison.TypesConflict(type1, type2))
            return Conflict($"they return conflicting types \"{type1}\" and \"{type2}\"");

        return node1.SelectionSet is null || node2.SelectionSet is null
            ? null
            : CompareBelow(responseName, first, second, exclusive);

        FieldConflict Conflict(string reason) => new(responseName, reason, [node1], [node2]);
    }

    private FieldConflict? CompareBelow(string responseName, MergeField first, MergeField second, bool exclusive)
    {
        // Fields nest through chains of fragments far deeper than the text does.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Abort(Aborted);
            return null;
        }

        var conflicts = new List<FieldConflict>();
        var piece1 = collector.Collect(first.InnerType, first.Node.SelectionSet!);
        var piece2 = collector.Collect(second.InnerType, second.Node.SelectionSet!);
        CompareBetween(piece1, piece2, exclusive, conflicts);
        foreach (var fragment in piece2.Fragments)
            CompareWithFragment(piece1, fragment, exclusive, conflicts);
        foreach (var fragment in piece1.Fragments)
            CompareWithFragment(piece2, fragment, exclusive, conflicts);
        foreach (var fragment1 in piece1.Fragments)
        {
            foreach (var fragment2 in piece2.Fragments)
                CompareFragments(fragment1, fragment2, exclusive, conflicts);
        }

        return conflicts.Count == 0 ? null : new FieldConflict(
            responseName,
            DescribeBelow(conflicts),
            WithNodesBelow(first.Node, conflicts, static conflict => conflict.First),
            WithNodesBelow(second.Node, conflicts, static conflict => conflict.Second));
    }

    private static string DescribeBelow(List<FieldConflict> conflicts)
    {
        var text = new StringBuilder();
        foreach (var conflict in conflicts)
        {
            if (text.Length > MaxDetailLength) break;
            text.Append(text.Length == 0 ? "" : " and ")
                .Append("subfields \"").Append(Abbreviate(conflict.ResponseName)).Append("\" conflict because ").Append(conflict.Reason);
        }

        return Abbreviate(text.ToString());
    }

    private static List<SyntaxNode> WithNodesBelow(
        SyntaxNode node, List<FieldConflict> conflicts, Func<FieldConflict, List<SyntaxNode>> side)
    {
        var nodes = new List<SyntaxNode> { node };
        foreach (var conflict in conflicts)
        {
            if (nodes.Count == MaxNodes) break;
            var below = side(conflict);
            var kept = Math.Min(below.Count, MaxNodes - nodes.Count);
            nodes.AddRange(below.GetRange(below.Count - kept, kept));
        }

        return nodes;
    }

    private void Spend(int steps)
    {
        _steps += steps;
        if (_steps > MaxSteps) context.Abort(Aborted);
    }
}

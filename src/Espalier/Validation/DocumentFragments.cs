using Espalier.Language;

namespace Espalier.Validation;

/// <summary>The fragments of a document by name, and who spreads whom. Nothing here recurses along spreads.</summary>
internal sealed class DocumentFragments
{
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);
    private OperationDefinitionNode? _lastOperation;
    private List<ExecutableDefinitionNode> _lastParts = [];

    public DocumentFragments(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) _byName[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>The fragment of a name, the last of equal ones; null when there is none.</summary>
    public FragmentDefinitionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>All spreads below a selection set, the fragments they name not included.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode set)
    {
        if (_spreads.TryGetValue(set, out var known)) return known;
        var spreads = new List<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>();
        pending.Push(set);
        while (pending.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                if (selection is FragmentSpreadNode spread) spreads.Add(spread);
                else if (NestedSet(selection) is { } nested) pending.Push(nested);
            }
        }

        _spreads.Add(set, spreads);
        return spreads;
    }

    /// <summary>The operation itself, then every fragment it spreads directly or through others, nearest first.</summary>
    public IReadOnlyList<ExecutableDefinitionNode> PartsOf(OperationDefinitionNode operation)
    {
        if (_lastOperation == operation) return _lastParts;
        _lastOperation = operation;
        _lastParts = Reach([operation]);
        return _lastParts;
    }

    /// <summary>The given definitions, then every fragment they spread directly or through others, nearest first.</summary>
    public List<ExecutableDefinitionNode> Reach(IEnumerable<ExecutableDefinitionNode> roots)
    {
        var parts = new List<ExecutableDefinitionNode>(roots);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var spread in SpreadsIn(parts[i].SelectionSet))
            {
                if (seen.Add(spread.Name.Value) && Find(spread.Name.Value) is { } fragment) parts.Add(fragment);
            }
        }

        return parts;
    }

    private static SelectionSetNode? NestedSet(SelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    };
}

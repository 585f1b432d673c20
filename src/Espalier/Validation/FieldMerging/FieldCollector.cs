using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.FieldMerging;

/// <summary>Collects the piece of each selection set once.</summary>
/// <param name="schema">The schema that gives the types.</param>
/// <param name="fragments">The fragments of the document.</param>
internal sealed class FieldCollector(Schema schema, DocumentFragments fragments)
{
    private readonly Dictionary<(SelectionSetNode Set, CompositeType? Type), FieldPiece> _pieces = [];

    /// <summary>How many selections have been collected so far.</summary>
    public int Selections { get; private set; }

    /// <summary>The piece of a selection set.</summary>
    /// <param name="type">The type the set applies to; null when it is unknown.</param>
    /// <param name="set">The set.</param>
    public FieldPiece Collect(CompositeType? type, SelectionSetNode set)
    {
        if (_pieces.TryGetValue((set, type), out var known)) return known;
        var piece = new FieldPiece(_pieces.Count);
        _pieces.Add((set, type), piece);
        Add(piece, type, set, []);
        return piece;
    }

    /// <summary>The piece of a fragment's selection set.</summary>
    public FieldPiece Collect(FragmentDefinitionNode fragment)
        => Collect(schema.FindType(fragment.TypeCondition.Name.Value) as CompositeType, fragment.SelectionSet);

    private void Add(FieldPiece piece, CompositeType? type, SelectionSetNode set, HashSet<FragmentDefinitionNode> spread)
    {
        Selections += set.Selections.Count;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    piece.Add(new MergeField(field, type, type is null ? null : schema.GetField(type, field.Name.Value)));
                    break;
                case InlineFragmentNode inline:
                    var condition = inline.TypeCondition;
                    var inner = condition is null ? type : schema.FindType(condition.Name.Value) as CompositeType;
                    Add(piece, inner, inline.SelectionSet, spread);
                    break;
                case FragmentSpreadNode { Name.Value: var name }:
                    if (fragments.Find(name) is { } fragment && spread.Add(fragment)) piece.Fragments.Add(fragment);
                    break;
            }
        }
    }
}

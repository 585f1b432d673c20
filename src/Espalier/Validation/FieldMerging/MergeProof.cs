using System.Runtime.InteropServices;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.FieldMerging;

/// <summary>
/// Shows that all fields of a document merge without comparing them pairwise. Fields of one response name are held against one
/// representative, then the selection sets below them are merged into one set, once for equal sets. The work is near linear in the
/// document; constructed documents can still ask for a great many merged sets, so it is bounded by the size of the document, and
/// beyond that nothing is shown.
/// </summary>
internal sealed class MergeProof
{
    private const int StepsPerSelection = 64;
    private const int SpareSteps = 20_000;
    private readonly ValidationContext _context;
    private readonly FieldCollector _collector;
    private readonly Queue<(List<FieldPiece> Pieces, MergeChecks Checks)> _pending = new();
    private readonly Dictionary<int[], MergeChecks> _seen = new(PieceSetComparer.Instance);
    private readonly HashSet<FieldPiece> _expanded = [];

    public MergeProof(ValidationContext context, FieldCollector collector)
    {
        _context = context;
        _collector = collector;
    }

    /// <summary>How many fields have been looked at so far, a field counting once for each merged set it is part of.</summary>
    public int Steps { get; private set; }

    /// <summary>Tries to show it.</summary>
    /// <returns>Whether all fields merge; false when there is a conflict or when the work is too much.</returns>
    public bool Succeeds()
    {
        foreach (var definition in Roots())
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                // A part of a set already shown to merge merges too.
                var piece = _collector.Collect(fragment);
                if (!_expanded.Contains(piece)) Enqueue([piece], MergeChecks.All);
            }
            else
            {
                var operation = (OperationDefinitionNode)definition;
                Enqueue([_collector.Collect(_context.Schema.GetRootType(operation.Operation), operation.SelectionSet)], MergeChecks.All);
            }

            while (_pending.TryDequeue(out var next))
            {
                if (!Merges(next.Pieces, next.Checks)) return false;
            }
        }

        return true;
    }

    /// <summary>Operations, then fragments that nobody spreads, then the rest: so that most fragments are met as parts of others.</summary>
    private List<DefinitionNode> Roots()
    {
        var definitions = _context.Document.Definitions;
        var spread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            if (definition is not ExecutableDefinitionNode executable) continue;
            foreach (var node in _context.Fragments.SpreadsIn(executable.SelectionSet))
                spread.Add(node.Name.Value);
        }

        var roots = new List<DefinitionNode>(definitions.OfType<OperationDefinitionNode>());
        roots.AddRange(definitions.OfType<FragmentDefinitionNode>().OrderBy(fragment => spread.Contains(fragment.Name.Value)));
        return roots;
    }

    private void Enqueue(List<FieldPiece> pieces, MergeChecks checks)
    {
        if (pieces.Count == 0) return;
        var distinct = Distinct(pieces);
        var key = new int[distinct.Count];
        for (var i = 0; i < key.Length; i++)
            key[i] = distinct[i].Id;
        ref var done = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, key, out _);
        if ((checks & ~done) == MergeChecks.None) return;
        done |= checks;
        _pending.Enqueue((distinct, checks));
    }

    private static List<FieldPiece> Distinct(List<FieldPiece> pieces)
    {
        if (pieces.Count == 1) return pieces;
        pieces.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        var distinct = new List<FieldPiece>();
        foreach (var piece in pieces)
        {
            if (distinct.Count == 0 || distinct[^1] != piece) distinct.Add(piece);
        }

        return distinct;
    }

    private bool Merges(List<FieldPiece> pieces, MergeChecks checks)
    {
        foreach (var group in Expand(pieces))
        {
            Steps += group.Fields.Count;
            if (Steps > (_collector.Selections * StepsPerSelection) + SpareSteps || !GroupMerges(group.Fields, checks)) return false;
        }

        return true;
    }

    /// <summary>The fields of the pieces and of all fragments they spread, by response name.</summary>
    private List<FieldGroup> Expand(List<FieldPiece> pieces)
    {
        if (pieces is [{ Fragments.Count: 0 } single])
        {
            _expanded.Add(single);
            return single.Groups;
        }

        var merged = new FieldPiece(-1);
        var reached = new HashSet<FieldPiece>(pieces);
        var pending = new Stack<FieldPiece>(reached);
        while (pending.TryPop(out var piece))
        {
            _expanded.Add(piece);
            merged.AddFields(piece);
            foreach (var fragment in piece.Fragments)
            {
                Steps++;
                var inner = _collector.Collect(fragment);
                if (reached.Add(inner)) pending.Push(inner);
            }
        }

        return merged.Groups;
    }

    private bool GroupMerges(List<MergeField> fields, MergeChecks checks)
    {
        if (checks.HasFlag(MergeChecks.Shape) && !SameShape(fields)) return false;

        var parents = checks.HasFlag(MergeChecks.Sameness) ? new FieldsByParent(fields) : null;
        if (parents is { IsSplit: true })
        {
            if (!parents.AreSame()) return false;
            if (checks.HasFlag(MergeChecks.Shape)) Enqueue(InnerPieces(fields), MergeChecks.Shape);
            foreach (var possible in parents.PerObject())
                Enqueue(InnerPieces(possible), MergeChecks.Sameness);
            return true;
        }

        if (parents is not null && !FieldsByParent.AreSame(fields)) return false;
        Enqueue(InnerPieces(fields), checks);
        return true;
    }

    private static bool SameShape(List<MergeField> fields)
    {
        OutputField? representative = null;
        foreach (var field in fields)
        {
            if (field.Definition is not { } definition || definition == representative) continue;
            if (representative is null) representative = definition;
            else if (FieldComparison.TypesConflict(representative.Type, definition.Type)) return false;
        }

        return true;
    }

    private List<FieldPiece> InnerPieces(IEnumerable<MergeField> fields)
    {
        var pieces = new List<FieldPiece>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } set) pieces.Add(_collector.Collect(field.InnerType, set));
        }

        Steps += pieces.Count;
        return pieces;
    }
}

using Espalier.Language;

namespace Espalier.Validation.Limits;

/// <summary>
/// Measures operations with their fragments expanded, in work linear in the document: each fragment is measured once, after those it
/// spreads, and counted wherever it is spread. The document need not be valid: unknown fragments and cycles count nothing, since
/// validation refuses them.
/// </summary>
/// <remarks>Recursion follows the nesting of the text, which the parser bounds; a stack stands for it along spreads.</remarks>
/// <param name="document">The document.</param>
internal sealed class DocumentMeasure(DocumentNode document)
{
    private readonly DocumentFragments _fragments = new(document);
    private readonly Dictionary<FragmentDefinitionNode, SelectionMeasure?> _measures = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many selections have been looked at so far.</summary>
    public int Steps { get; private set; }

    /// <summary>What an operation asks for.</summary>
    public SelectionMeasure Of(OperationDefinitionNode operation)
    {
        MeasureFragments(operation.SelectionSet);
        return Measure(operation);
    }

    private void MeasureFragments(SelectionSetNode spreading)
    {
        var pending = new Stack<FragmentDefinitionNode>();
        PushSpreads(spreading);
        while (pending.TryPeek(out var fragment))
        {
            if (!_measures.TryGetValue(fragment, out var measure))
            {
                // Null while those it spreads are measured.
                _measures.Add(fragment, null);
                PushSpreads(fragment.SelectionSet);
                continue;
            }

            pending.Pop();
            if (measure is null) _measures[fragment] = Measure(fragment);
        }

        void PushSpreads(SelectionSetNode set)
        {
            foreach (var spread in _fragments.SpreadsIn(set))
            {
                if (_fragments.Find(spread.Name.Value) is { } inner && !_measures.ContainsKey(inner)) pending.Push(inner);
            }
        }
    }

    private SelectionMeasure Measure(ExecutableDefinitionNode definition)
    {
        var measure = new SelectionMeasure();
        var isIntrospection = definition is FragmentDefinitionNode fragment && fragment.TypeCondition.Name.Value.StartsWith("__", StringComparison.Ordinal);
        Add(definition.SelectionSet, new MeasuredPlace(Level: 0, isIntrospection, Lists: 0), measure);
        return measure;
    }

    private void Add(SelectionSetNode set, MeasuredPlace place, SelectionMeasure measure)
    {
        foreach (var selection in set.Selections)
        {
            Steps++;
            measure.AddSelection();
            switch (selection)
            {
                case FieldNode field:
                    Add(field, place, measure);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.SelectionSet, place, measure);
                    break;
                case FragmentSpreadNode spread when _fragments.Find(spread.Name.Value) is { } fragment && _measures[fragment] is { } inner:
                    measure.AddFragment(place, inner);
                    break;
            }
        }
    }

    private void Add(FieldNode field, MeasuredPlace place, SelectionMeasure measure)
    {
        measure.AddField(place, field.Alias is not null);
        if (field.SelectionSet is not { } set) return;
        var inside = place.Inside(field.Name.Value);
        if (inside.Lists > place.Lists) measure.AddIntrospectionList(inside.Lists);
        Add(set, inside, measure);
    }
}

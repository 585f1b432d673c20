namespace Espalier.Execution.Planning;

/// <summary>
/// The order of a scope whose selections change places with the values of variables: a field stands where it is first selected
/// without being skipped (section 6.3.2, CollectFields), as in <c>{ a @include(if: $x) b a }</c>.
/// </summary>
internal sealed class SelectionOrder(SelectionPlan[] selections, IReadOnlyList<SelectionCollector.Occurrence>[] occurrences)
{
    private Arrangement? _last;

    /// <summary>Whether the first occurrence of each selection counts whenever any does, so that the order never changes.</summary>
    public static bool IsFixed(IEnumerable<List<SelectionCollector.Occurrence>> occurrences) =>
        occurrences.All(field => field.TrueForAll(occurrence => (field[0].Mask & ~occurrence.Mask) == 0));

    /// <summary>The selections in their order under these flags; those that are not included stand anywhere.</summary>
    public SelectionPlan[] For(ulong flags)
    {
        var last = _last;
        if (last?.Flags != flags)
        {
            var places = Array.ConvertAll(occurrences, field => FirstPlace(field, flags));
            var arranged = (SelectionPlan[])selections.Clone();
            Array.Sort(places, arranged);
            _last = last = new Arrangement(flags, arranged);
        }

        return last.Selections;
    }

    private static int FirstPlace(IReadOnlyList<SelectionCollector.Occurrence> field, ulong flags)
    {
        foreach (var occurrence in field)
        {
            if (occurrence.IsIncluded(flags))
            {
                return occurrence.Order;
            }
        }

        return int.MaxValue;
    }

    private sealed record Arrangement(ulong Flags, SelectionPlan[] Selections);
}

using Espalier.Execution;
using Espalier.Execution.Planning;

namespace Espalier.Validation.Limits;

/// <summary>What one selection costs each time it is resolved, with all below it.</summary>
internal sealed class SelectionCost
{
    private readonly SelectionPlan _selection;
    private readonly double _weight;
    private readonly ListSize _size;
    private readonly Cost _greatestConstant;
    private readonly ScopeCost[] _varying;

    /// <param name="selection">The selection.</param>
    /// <param name="weight">What it costs itself.</param>
    /// <param name="size">How many values it is expected to have.</param>
    /// <param name="below">What one of them costs, for each type it may be of; the dearest counts. None for leaves.</param>
    public SelectionCost(SelectionPlan selection, double weight, ListSize size, IEnumerable<ScopeCost> below)
    {
        _selection = selection;
        _weight = weight;
        _size = size;
        var varying = new List<ScopeCost>();
        foreach (var scope in below)
        {
            if (scope.IsConstant) _greatestConstant = Cost.Max(_greatestConstant, scope.For(includeFlags: 0, CoercedVariables.None));
            else varying.Add(scope);
        }

        _varying = [.. varying];
    }

    /// <summary>Whether every request costs the same.</summary>
    public bool IsConstant => _selection.Masks is null && _size.IsConstant && _varying.Length == 0;

    /// <summary>The cost under the values of a request.</summary>
    public Cost For(ulong includeFlags, CoercedVariables variables)
    {
        if (!_selection.IsIncluded(includeFlags)) return default;
        var below = _greatestConstant;
        foreach (var scope in _varying)
            below = Cost.Max(below, scope.For(includeFlags, variables));
        return new Cost(_weight, Values: 0) + (_size.For(variables) * (below + new Cost(Points: 0, Values: 1)));
    }
}

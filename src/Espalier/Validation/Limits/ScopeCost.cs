using Espalier.Execution;

namespace Espalier.Validation.Limits;

/// <summary>What one object of a scope costs with all below it: a constant, and the selections that depend on variables.</summary>
internal sealed class ScopeCost
{
    private readonly Cost _constant;
    private readonly SelectionCost[] _varying;

    public ScopeCost(IEnumerable<SelectionCost> selections)
    {
        var varying = new List<SelectionCost>();
        foreach (var selection in selections)
        {
            if (selection.IsConstant) _constant += selection.For(includeFlags: 0, CoercedVariables.None);
            else varying.Add(selection);
        }

        _varying = [.. varying];
    }

    /// <summary>Whether every request costs the same.</summary>
    public bool IsConstant => _varying.Length == 0;

    /// <summary>The cost under the values of a request.</summary>
    public Cost For(ulong includeFlags, CoercedVariables variables)
    {
        var sum = _constant;
        foreach (var selection in _varying)
            sum += selection.For(includeFlags, variables);
        return sum;
    }
}

using Espalier.Execution;
using Espalier.Execution.Planning;
using Espalier.TypeSystem;

namespace Espalier.Validation.Limits;

/// <summary>
/// Computes what an operation will cost before anything is resolved: all that does not depend on variables once, with the plan, and the
/// rest for each request. A literal and a variable of the same value cost the same.
/// </summary>
/// <remarks>The recursion follows the plan, whose depth and size are bounded.</remarks>
internal sealed class CostCompiler
{
    private readonly IReadOnlyList<VariablePlan> _variables;
    private readonly int _assumedListSize;

    private CostCompiler(IReadOnlyList<VariablePlan> variables, int assumedListSize)
    {
        _variables = variables;
        _assumedListSize = assumedListSize;
    }

    /// <summary>The cost of an operation.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="assumedListSize">The length of a list of which nothing is known.</param>
    public static ScopeCost Compile(ScopePlan root, IReadOnlyList<VariablePlan> variables, int assumedListSize) =>
        new CostCompiler(variables, assumedListSize).Compile(root, page: null);

    private static double WeightOf(OutputField field) => field.Cost ?? (field.Resolver is null or PureResolver ? 0 : 1);

    /// <param name="scope">The scope.</param>
    /// <param name="page">How many items the lists directly in it have, where it is a connection; otherwise null.</param>
    private ScopeCost Compile(ScopePlan scope, ListSize? page) => new(scope.Selections.Select(selection => Compile(selection, page)));

    private SelectionCost Compile(SelectionPlan selection, ListSize? page)
    {
        var field = selection.Field;
        var size = ListSize.IsList(field) ? page ?? SizeOf(selection) : ListSize.One;
        var pageBelow = ListSize.IsConnection(field) ? SizeOf(selection) : null;
        var below = selection.ObjectScope is { } scope ? [scope] : selection.AbstractScopes?.Values ?? [];
        return new SelectionCost(selection, WeightOf(field), size, below.Select(inner => Compile(inner, pageBelow)));
    }

    private ListSize SizeOf(SelectionPlan selection) => ListSize.Of(selection, _variables, _assumedListSize);
}

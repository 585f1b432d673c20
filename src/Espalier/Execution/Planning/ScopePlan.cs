using Espalier.TypeSystem;

namespace Espalier.Execution.Planning;

/// <summary>What is asked of all objects of one concrete type at one position of the response.</summary>
internal sealed class ScopePlan
{
    private readonly SelectionOrder? _order;

    public ScopePlan(ObjectType type, SelectionPlan[] selections, SelectionOrder? order)
    {
        Type = type;
        Selections = selections;
        _order = order;
        GatheredCount = 0;
        foreach (var selection in selections)
        {
            if (selection.Kind == SelectionKind.Gathered)
            {
                selection.Column = GatheredCount++;
            }
        }
    }

    /// <summary>The concrete type.</summary>
    public ObjectType Type { get; }

    /// <summary>All selections, in the order in which they are first met in the document.</summary>
    public SelectionPlan[] Selections { get; }

    /// <summary>How many of them must be gathered before writing; each has a column of its own.</summary>
    public int GatheredCount { get; }

    /// <summary>Whether writing can read everything below from the objects themselves.</summary>
    public bool IsPure => GatheredCount == 0;

    /// <summary>The selections in the order in which the response shows them, also those that it does not show.</summary>
    public SelectionPlan[] InOrder(ulong includeFlags) => _order is null ? Selections : _order.For(includeFlags);
}

using Espalier.Language;
using Espalier.Validation.Limits;

namespace Espalier.Execution.Planning;

/// <summary>
/// An operation made ready: its merged selections per position and concrete type. Immutable but for argument caches that are
/// idempotent, and reused for every request with the same document.
/// </summary>
internal sealed class OperationPlan
{
    public required OperationType Operation { get; init; }

    public required ScopePlan Root { get; init; }

    /// <summary>What it costs, apart from what variables decide.</summary>
    public required ScopeCost Cost { get; init; }

    public required IReadOnlyList<VariablePlan> Variables { get; init; }

    public required IReadOnlyList<IncludeCondition> Conditions { get; init; }

    /// <summary>Whether variables' values were compiled in, because there are more conditions than flags; such a plan serves one request.</summary>
    public required bool IsForOneRequest { get; init; }

    /// <summary>
    /// Whether the response rests on nothing but the schema, as introspection without variables does: then it is always the same.
    /// </summary>
    public required bool IsConstant { get; init; }

    /// <summary>The flags of the conditions that <paramref name="variables"/> let pass.</summary>
    /// <exception cref="NullConditionException">A condition is null.</exception>
    public ulong GetIncludeFlags(CoercedVariables variables)
    {
        var flags = 0UL;
        for (var i = 0; i < Conditions.Count; i++)
        {
            if (Conditions[i].Passes(variables))
            {
                flags |= 1UL << i;
            }
        }

        return flags;
    }
}

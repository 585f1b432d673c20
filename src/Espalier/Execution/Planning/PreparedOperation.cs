using Espalier.Language;

namespace Espalier.Execution.Planning;

/// <summary>An operation of a valid document.</summary>
internal sealed class PreparedOperation(OperationDefinitionNode definition, IReadOnlyList<VariablePlan> variables)
{
    public OperationDefinitionNode Definition { get; } = definition;

    public IReadOnlyList<VariablePlan> Variables { get; } = variables;

    /// <summary>Null until first needed. Two requests may compile it at once; either result serves.</summary>
    public OperationPlan? Plan { get; set; }

    /// <summary>The whole response, where it is always the same and kept; else null.</summary>
    public byte[]? Answer { get; set; }
}

using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.Validation.Limits;

namespace Espalier.Execution;

/// <summary>A request that may be executed: valid, its variables coerced, its cost within the limits.</summary>
/// <param name="Document">The document.</param>
/// <param name="Operation">The operation that was asked for.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="IncludeFlags">The conditions that these let pass.</param>
/// <param name="ShownCost">The cost to show in the response; null for none.</param>
/// <param name="Summary">What the transport is told of it.</param>
internal sealed record PlannedRequest(
    PreparedDocument Document,
    PreparedOperation Operation,
    OperationPlan Plan,
    CoercedVariables Variables,
    ulong IncludeFlags,
    OperationCost? ShownCost,
    OperationSummary Summary)
{
    public SourceText Source => Document.Document.Source;
}

using Espalier.Language;

namespace Espalier.Execution;

/// <summary>What a transport may want to know of a valid operation.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name; null for an anonymous operation.</param>
/// <param name="Cost">What it costs by the cost analysis, in points, rounded up.</param>
public sealed record OperationSummary(OperationType Type, string? Name, long Cost);

using Espalier;

namespace RoadmapTracker.Api.Audit;

/// <summary>A field that an audited change changed.</summary>
/// <param name="Row">What was changed: its table and its key.</param>
/// <param name="Field">The field.</param>
/// <param name="Before">Its value before as text; null when there was none.</param>
/// <param name="After">Its value after as text; null when there is none.</param>
[ObjectType]
public sealed record AuditedField(string Row, string Field, string? Before, string? After);

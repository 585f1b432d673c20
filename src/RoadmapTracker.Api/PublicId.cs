using Espalier.Relay;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api;

/// <summary>Says ids to callers in the form in which they gave them.</summary>
internal static class PublicId
{
    /// <summary>The refusal for an id behind which the caller may find nothing.</summary>
    /// <param name="kind">What was looked for, in words.</param>
    /// <param name="type">The object type in the schema.</param>
    /// <param name="id">The key.</param>
    /// <param name="field">The input field that holds the id.</param>
    public static NotFound NotFound(string kind, string type, Guid id, string field) => new(kind, NodeId.Encode(type, id), field);
}

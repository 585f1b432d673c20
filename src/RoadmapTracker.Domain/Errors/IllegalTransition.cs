namespace RoadmapTracker.Domain.Errors;

/// <summary>The entity's state does not allow what was asked.</summary>
/// <param name="kind">The kind of entity.</param>
/// <param name="current">The present state.</param>
/// <param name="attempted">The state or change asked for.</param>
/// <param name="allowed">The states that may follow; empty when the state is final.</param>
public sealed class IllegalTransition(SubjectKind kind, string current, string attempted, IReadOnlyList<string> allowed)
    : DomainException(ErrorCodes.Conflict, Describe(kind, current, attempted, allowed))
{
    /// <summary>The present state, for example <c>SUBMITTED</c>.</summary>
    public string Current { get; } = current;

    /// <summary>The state or change asked for, for example <c>ACCEPTED</c>.</summary>
    public string Attempted { get; } = attempted;

    /// <summary>The states that may follow the present one; empty when it is final.</summary>
    public IReadOnlyList<string> Allowed { get; } = allowed;

    private static string Describe(SubjectKind kind, string current, string attempted, IReadOnlyList<string> allowed)
    {
        string what = EnumText.Write(kind).Replace('_', ' ').ToLowerInvariant();
        string next = allowed.Count == 0 ? "nothing can follow" : $"allowed next: {string.Join(", ", allowed)}";
        return $"A {what} in state {current} cannot become {attempted}; {next}.";
    }
}

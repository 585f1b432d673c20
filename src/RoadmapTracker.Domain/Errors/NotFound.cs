namespace RoadmapTracker.Domain.Errors;

/// <summary>Something named in the input does not exist, or the caller may not know that it does.</summary>
/// <param name="kind">What was looked for, in words, for example <c>recommendation</c>.</param>
/// <param name="key">The code, slug or id given.</param>
/// <param name="field">The input field that named it; null when it is the object of the mutation itself.</param>
public sealed class NotFound(string kind, string key, string? field = null)
    : DomainException(ErrorCodes.NotFound, $"There is no {kind} '{key}'.", field)
{
    /// <summary>What was looked for, in words.</summary>
    public string Kind { get; } = kind;

    /// <summary>The code, slug or id given.</summary>
    public string Key { get; } = key;
}

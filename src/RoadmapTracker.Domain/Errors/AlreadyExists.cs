namespace RoadmapTracker.Domain.Errors;

/// <summary>Something with this unique name or in this unique place is there already.</summary>
/// <param name="kind">What exists, in words, for example <c>organisation</c>.</param>
/// <param name="key">The slug, code or other key that is taken.</param>
/// <param name="field">The input field that named it; null when it is none.</param>
public sealed class AlreadyExists(string kind, string key, string? field = null)
    : DomainException(ErrorCodes.Conflict, $"There is already {Article(kind)} {kind} '{key}'.", field)
{
    /// <summary>What exists, in words.</summary>
    public string Kind { get; } = kind;

    /// <summary>The key that is taken.</summary>
    public string Key { get; } = key;

    private static string Article(string kind) => "aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a";
}

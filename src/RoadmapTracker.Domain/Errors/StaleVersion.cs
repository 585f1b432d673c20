namespace RoadmapTracker.Domain.Errors;

/// <summary>The change was based on an older version; somebody else was faster.</summary>
/// <param name="kind">The kind of entity.</param>
/// <param name="givenVersion">The version the caller gave.</param>
/// <param name="currentVersion">The version there is.</param>
/// <param name="currentState">The state it is in; null when it is gone.</param>
public sealed class StaleVersion(SubjectKind kind, int givenVersion, int currentVersion, string? currentState)
    : DomainException(ErrorCodes.Conflict, $"The change is based on version {givenVersion}; the current version is {currentVersion}.", "version")
{
    /// <summary>The kind of entity.</summary>
    public SubjectKind Kind { get; } = kind;

    /// <summary>The version the caller gave.</summary>
    public int GivenVersion { get; } = givenVersion;

    /// <summary>The entity's present version.</summary>
    public int CurrentVersion { get; } = currentVersion;

    /// <summary>The state the entity is in, for example <c>SUBMITTED</c>; null when it is gone.</summary>
    public string? CurrentState { get; } = currentState;
}

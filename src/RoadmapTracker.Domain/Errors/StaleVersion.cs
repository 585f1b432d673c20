namespace RoadmapTracker.Domain.Errors;

/// <summary>The change was based on an older version; somebody else was faster.</summary>
/// <param name="kind">The kind of entity.</param>
/// <param name="givenVersion">The version the caller gave.</param>
/// <param name="currentVersion">The version there is.</param>
public sealed class StaleVersion(SubjectKind kind, int givenVersion, int currentVersion)
    : DomainException(ErrorCodes.Conflict, $"The change is based on version {givenVersion}; the current version is {currentVersion}.", "version")
{
    /// <summary>The kind of entity.</summary>
    public SubjectKind Kind { get; } = kind;

    /// <summary>The version the caller gave.</summary>
    public int GivenVersion { get; } = givenVersion;

    /// <summary>The entity's present version.</summary>
    public int CurrentVersion { get; } = currentVersion;
}

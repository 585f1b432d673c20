namespace RoadmapTracker.Domain.Errors;

/// <summary>The caller has not signed in, and this needs it.</summary>
public sealed class Unauthenticated()
    : DomainException(ErrorCodes.Unauthenticated, "Sign in first: every change needs a known person.");

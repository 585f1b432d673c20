namespace RoadmapTracker.Domain.Errors;

/// <summary>The caller is known and may not do this.</summary>
/// <param name="reason">What is missing, in a sentence.</param>
/// <param name="field">The input field that names what the caller may not touch; null when it is none.</param>
public sealed class Forbidden(string reason, string? field = null)
    : DomainException(ErrorCodes.Forbidden, reason, field);

namespace RoadmapTracker.Domain.Errors;

/// <summary>The idempotency key was used for another change in the last 24 hours.</summary>
public sealed class IdempotencyKeyReused()
    : DomainException(ErrorCodes.Conflict, "This idempotency key was used for another change in the last 24 hours. Use a new key for a new change.");

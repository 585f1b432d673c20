namespace RoadmapTracker.Domain.Errors;

/// <summary>A field of the input breaks a rule.</summary>
/// <param name="field">The field without the leading <c>input.</c>, for example <c>dueOn</c> or <c>targets[1]</c>.</param>
/// <param name="reason">Which rule, in a sentence.</param>
public sealed class InvalidInput(string field, string reason)
    : DomainException(ErrorCodes.BadRequest, reason, field);

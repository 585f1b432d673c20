using Espalier.Execution;
using RoadmapTracker.Data.Retries;

namespace RoadmapTracker.Api;

/// <summary>
/// By what the caller of a request may send it again without its changes being made again: the header <c>Idempotency-Key</c>.
/// </summary>
public sealed class IdempotencyKey
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The key; null where the request has none.</summary>
    internal string? Value { get; set; }

    /// <summary>The mutation as one that may be asked for again; null where the request has no key.</summary>
    /// <param name="field">The mutation.</param>
    /// <param name="ordinal">Which of the request's mutations it is, from 1.</param>
    internal Repeat? RepeatOf(FieldContext field, int ordinal) =>
        Value is null ? null : new Repeat(Value, ordinal, MutationFingerprint.Of(field));
}

namespace RoadmapTracker.Data.Retries;

/// <summary>What a change under an idempotency key led to, so that a repeat changes nothing and is told the same.</summary>
public sealed class KeptAnswer
{
    /// <summary>The most characters of <see cref="Key"/>.</summary>
    public const int KeyLimit = 255;

    /// <summary>How long a key is known.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The caller's account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>Which of the request's mutations it was, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>SHA-256 of the mutation and its input, in hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the object that was changed; its kind follows from the mutation.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

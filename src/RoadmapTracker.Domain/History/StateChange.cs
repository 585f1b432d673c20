namespace RoadmapTracker.Domain.History;

/// <summary>One entry in the history of an entity: who moved it from which state to which, when and why. Never changed or removed.</summary>
public sealed class StateChange
{
    /// <summary>Sorts by time (UUID version 7).</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of entity that changed.</summary>
    public required SubjectKind SubjectKind { get; init; }

    /// <summary>The id of the entity that changed.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The entity's version after the change.</summary>
    public required int SubjectVersion { get; init; }

    /// <summary>The state before; null when the entity came into being.</summary>
    public required string? FromState { get; init; }

    /// <summary>The state after; equal to the state before when only content changed.</summary>
    public required string ToState { get; init; }

    /// <summary>The reason given; null when none is required and none was given.</summary>
    public required string? Reason { get; init; }

    /// <summary>The subject of the person's token.</summary>
    public required string ActorSubject { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

namespace RoadmapTracker.Domain.Recommendations;

/// <summary>Something a reader has to know about a whole part of the data: how it was made, what is missing.</summary>
public sealed class DataNote
{
    /// <summary>The identity, made from topic and position.</summary>
    public required Guid Id { get; init; }

    /// <summary>The part of the data: <c>recommendations</c>, <c>roundtables</c>, <c>roadmap</c>, <c>timeline</c>, <c>organisations</c>, <c>member-states</c>, <c>progress</c> or <c>sources</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>The place inside the topic, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The note.</summary>
    public required string Text { get; init; }
}

using Espalier;
using RoadmapTracker.Domain.History;

namespace RoadmapTracker.Api.History;

/// <summary>
/// A change of a thing's state or content, as it was recorded with the change. Everybody sees the changes that led to a state that
/// everybody may see, with their reasons; the Office and the organisation whose thing it is see all of them.
/// </summary>
/// <param name="change">What was recorded.</param>
/// <param name="fromState">The state before, where the caller may know it.</param>
/// <param name="person">The person, where the caller may know it.</param>
[ObjectType]
public sealed class RecordedChange(StateChange change, string? fromState, string? person)
{
    /// <summary>When it happened, in UTC. As of this moment it is told changed.</summary>
    public DateTimeOffset At => change.At;

    /// <summary>The thing's version after the change.</summary>
    public int Version => change.SubjectVersion;

    /// <summary>The state before, as the thing's status or state names it; null where it came into being, and where it is not for the caller to see.</summary>
    public string? FromState => fromState;

    /// <summary>The state after, as the thing's status or state names it; equal to the state before where only content changed.</summary>
    public string ToState => change.ToState;

    /// <summary>The reason given; null where none was.</summary>
    public string? Reason => change.Reason;

    /// <summary>The person who made it, as the records of changes name it, which only the Office sees; null for everybody else.</summary>
    public string? Person => person;

    internal StateChange Change => change;
}

namespace RoadmapTracker.Domain.Recommendations;

/// <summary>A fact rests on a source.</summary>
public sealed class Citation
{
    /// <summary>The kind of fact.</summary>
    public required CitationSubject SubjectKind { get; init; }

    /// <summary>The id of what the fact is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The place among the fact's sources, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The source.</summary>
    public required Guid SourceId { get; init; }
}

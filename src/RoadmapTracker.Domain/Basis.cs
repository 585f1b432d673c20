namespace RoadmapTracker.Domain;

/// <summary>What a mapping or a classification rests on.</summary>
public enum Basis
{
    /// <summary>A source states it.</summary>
    Stated,

    /// <summary>It follows from what sources state.</summary>
    Derived,

    /// <summary>This project proposes it; no source read says so.</summary>
    Proposed,

    /// <summary>It was written from general knowledge and has not been checked against a source.</summary>
    Unconfirmed,
}

namespace RoadmapTracker.Domain.Participation;

/// <summary>What an offer can be for.</summary>
public enum TargetKind
{
    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>A roundtable.</summary>
    Roundtable,

    /// <summary>A pillar of the Roadmap.</summary>
    Pillar,
}

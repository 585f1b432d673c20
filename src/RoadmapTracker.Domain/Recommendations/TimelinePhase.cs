namespace RoadmapTracker.Domain.Recommendations;

/// <summary>The parts of the story; this project's own division.</summary>
public enum TimelinePhase
{
    /// <summary>The Panel at work, 2018 and 2019.</summary>
    Panel,

    /// <summary>Consultation on the report.</summary>
    Consultation,

    /// <summary>The virtual roundtables.</summary>
    Roundtables,

    /// <summary>The Secretary-General's Roadmap.</summary>
    Roadmap,

    /// <summary>Implementation.</summary>
    Implementation,

    /// <summary>The Global Digital Compact and after.</summary>
    Compact,
}

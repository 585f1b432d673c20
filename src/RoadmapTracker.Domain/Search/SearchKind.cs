namespace RoadmapTracker.Domain.Search;

/// <summary>The kinds of thing that can be found.</summary>
public enum SearchKind
{
    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>A roundtable.</summary>
    Roundtable,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>An area of the Roadmap.</summary>
    Area,

    /// <summary>An action of the Roadmap.</summary>
    RoadmapAction,

    /// <summary>A document.</summary>
    ReportDocument,

    /// <summary>An event of the timeline.</summary>
    TimelineEvent,

    /// <summary>A progress record that everybody may see.</summary>
    ProgressRecord,

    /// <summary>A commitment.</summary>
    Commitment,
}

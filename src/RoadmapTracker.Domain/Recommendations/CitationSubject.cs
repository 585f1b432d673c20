namespace RoadmapTracker.Domain.Recommendations;

/// <summary>The kinds of fact that cite sources.</summary>
public enum CitationSubject
{
    /// <summary>A set of recommendations.</summary>
    RecommendationSet,

    /// <summary>A recommendation and its wording.</summary>
    Recommendation,

    /// <summary>The Sustainable Development Goals of a recommendation.</summary>
    RecommendationSdgGoals,

    /// <summary>A pillar.</summary>
    Pillar,

    /// <summary>An area.</summary>
    Area,

    /// <summary>An action of the Roadmap.</summary>
    RoadmapAction,

    /// <summary>A document.</summary>
    ReportDocument,

    /// <summary>An architecture model.</summary>
    ArchitectureModel,

    /// <summary>An event of the timeline.</summary>
    TimelineEvent,

    /// <summary>Which recommendations a roundtable covers.</summary>
    RoundtableMapping,

    /// <summary>An organisation's part in a roundtable.</summary>
    RoundtableMembership,

    /// <summary>A statement about how the roundtables worked.</summary>
    ProcessFact,

    /// <summary>An organisation's name, codes and classification.</summary>
    Organisation,

    /// <summary>A progress record.</summary>
    ProgressRecord,
}

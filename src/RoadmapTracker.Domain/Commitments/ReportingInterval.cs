namespace RoadmapTracker.Domain.Commitments;

/// <summary>How often progress is to be reported.</summary>
public enum ReportingInterval
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Every six months.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,
}

namespace RoadmapTracker.Domain.Recommendations;

/// <summary>Whether a recommendation's wording has been compared with the report.</summary>
public enum TextStatus
{
    /// <summary>The published wording was read in a source.</summary>
    Confirmed,

    /// <summary>The wording is from general knowledge; every rendering of it has to say so.</summary>
    Unconfirmed,
}

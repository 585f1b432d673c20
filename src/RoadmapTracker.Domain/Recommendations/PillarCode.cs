namespace RoadmapTracker.Domain.Recommendations;

/// <summary>The Roadmap's three calls.</summary>
public enum PillarCode
{
    /// <summary>Connect.</summary>
    Connect,

    /// <summary>Respect.</summary>
    Respect,

    /// <summary>Protect.</summary>
    Protect,
}

namespace RoadmapTracker.Domain.Commitments;

/// <summary>Where a commitment comes from.</summary>
public enum CommitmentOrigin
{
    /// <summary>An accepted offer.</summary>
    VolunteerOffer,

    /// <summary>An item of a roundtable's workplan.</summary>
    Workplan,

    /// <summary>An action of the Roadmap.</summary>
    RoadmapAction,

    /// <summary>A pledge made elsewhere.</summary>
    Pledge,
}

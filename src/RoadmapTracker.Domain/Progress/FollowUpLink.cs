namespace RoadmapTracker.Domain.Progress;

/// <summary>How an imported item is tied to the follow-up.</summary>
public enum FollowUpLink
{
    /// <summary>The source itself ties it to the Roadmap, a recommendation, a roundtable or an initiative of theirs.</summary>
    Stated,

    /// <summary>It is on the same subject; the source read does not say more.</summary>
    Related,
}

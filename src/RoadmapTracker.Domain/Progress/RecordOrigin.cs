namespace RoadmapTracker.Domain.Progress;

/// <summary>How a progress record came here.</summary>
public enum RecordOrigin
{
    /// <summary>Imported from a public source; its organisations have not reported it here.</summary>
    PublicSource,

    /// <summary>Reported by an organisation.</summary>
    Reported,
}

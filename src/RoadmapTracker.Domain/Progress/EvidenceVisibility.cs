namespace RoadmapTracker.Domain.Progress;

/// <summary>Who may see a piece of evidence.</summary>
public enum EvidenceVisibility
{
    /// <summary>Everybody who may see the record.</summary>
    Public,

    /// <summary>The Office and the organisation that reported.</summary>
    OfficeOnly,
}

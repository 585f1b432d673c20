namespace RoadmapTracker.Domain.Accounts;

/// <summary>Whether a person speaks for an organisation.</summary>
public enum RepresentationStatus
{
    /// <summary>The person has asked; a representative of the organisation or the Office has to confirm.</summary>
    Requested,

    /// <summary>A representative of the organisation or the Office has asked; the person has to accept.</summary>
    Invited,

    /// <summary>The person speaks for the organisation.</summary>
    Active,

    /// <summary>The request or the invitation was declined.</summary>
    Declined,

    /// <summary>The request or the invitation was taken back.</summary>
    Withdrawn,

    /// <summary>The person speaks for the organisation no more.</summary>
    Ended,
}

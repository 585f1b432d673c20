namespace RoadmapTracker.Data.Participation;

/// <summary>The orders of lists of offers.</summary>
public enum OfferOrder
{
    /// <summary>The latest begun first.</summary>
    NewestFirst,

    /// <summary>The earliest begun first.</summary>
    OldestFirst,
}

namespace RoadmapTracker.Domain.Roundtables;

/// <summary>What an organisation is to a roundtable.</summary>
public enum RoundtableRole
{
    /// <summary>Steers the roundtable.</summary>
    Champion,

    /// <summary>Brings skills and expertise.</summary>
    KeyConstituent,

    /// <summary>A source ties it to the roundtable without calling it Champion or Key Constituent; never counted as either.</summary>
    Participant,
}

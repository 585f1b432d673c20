namespace RoadmapTracker.Domain.Organisations;

/// <summary>The regional groups of Member States.</summary>
public enum RegionalGroup
{
    /// <summary>African States (54).</summary>
    African,

    /// <summary>Asia-Pacific States (54, with Cyprus and Kiribati).</summary>
    AsiaPacific,

    /// <summary>Eastern European States (23).</summary>
    EasternEuropean,

    /// <summary>Latin American and Caribbean States (33).</summary>
    LatinAmericanAndCaribbean,

    /// <summary>Western European and other States (29, with Israel, Türkiye and the United States of America).</summary>
    WesternEuropeanAndOthers,
}

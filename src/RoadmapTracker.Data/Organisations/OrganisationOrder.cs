namespace RoadmapTracker.Data.Organisations;

/// <summary>The orders of lists of organisations.</summary>
public enum OrganisationOrder
{
    /// <summary>By name, accents and case aside.</summary>
    Name,

    /// <summary>By name, from the end.</summary>
    NameDescending,
}

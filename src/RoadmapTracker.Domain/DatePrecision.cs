namespace RoadmapTracker.Domain;

/// <summary>How much of a date its source states.</summary>
public enum DatePrecision
{
    /// <summary>Year, month and day are stated.</summary>
    Day,

    /// <summary>Year and month are stated; the day is unknown.</summary>
    Month,

    /// <summary>Only the year is stated.</summary>
    Year,
}

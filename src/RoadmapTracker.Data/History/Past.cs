using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.History;

/// <summary>What statements about a past moment say otherwise than those about the present: the table of versions, and when the version was known.</summary>
internal static class Past
{
    /// <summary>Adds the name of a table, or of the table of its versions when the past is asked for.</summary>
    public static Statement Table(this Statement statement, string table, DateTimeOffset? asOf)
        => statement.Add(table).Add(asOf is null ? "" : "_version");

    /// <summary>Adds the condition that the version under an alias was the one known at a moment; nothing for the present.</summary>
    public static Statement KnownAt(this Statement statement, string alias, DateTimeOffset? asOf)
        => asOf is not { } moment ? statement
            : statement.Add(" AND ").Add(alias).Add(".known_from <= ").Parameter(moment).Add(" AND ").Add(alias).Add(".known_to > ").Parameter(moment);

    /// <summary>The UTC day of a moment: what was known then had happened on it or before.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}

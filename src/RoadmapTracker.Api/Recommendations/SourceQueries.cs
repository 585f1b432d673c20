using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>What the data rests on, and where it does not hold.</summary>
[QueryType]
public static class SourceQueries
{
    /// <summary>All sources that facts cite, by title.</summary>
    [UsePaging]
    public static IReadOnlyList<Source> GetSources(Catalogue catalogue) =>
        [.. catalogue.Sources.Values.OrderBy(source => source.Title, StringComparer.Ordinal).ThenBy(source => source.Id)];

    /// <summary>What has to be known about whole parts of the data.</summary>
    /// <param name="topic">Only notes on this part, for example <c>roundtables</c>.</param>
    /// <param name="catalogue">The catalogue.</param>
    [ListSize(40)]
    public static IEnumerable<DataNote> GetDataNotes(string? topic, Catalogue catalogue) =>
        topic is null ? catalogue.Notes : catalogue.Notes.Where(note => note.Topic == topic);

    /// <summary>Where sources contradict each other, and which of them this data follows.</summary>
    [ListSize(5)]
    public static IEnumerable<SourceContradiction> GetSourceContradictions(Catalogue catalogue) => catalogue.Contradictions;
}

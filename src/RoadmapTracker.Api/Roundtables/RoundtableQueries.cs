using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>The virtual roundtables of the follow-up.</summary>
[QueryType]
public static class RoundtableQueries
{
    /// <summary>The eight roundtable groups.</summary>
    [ListSize(8)]
    public static IEnumerable<Roundtable> GetRoundtables(Catalogue catalogue) => catalogue.Roundtables.Items;

    /// <summary>The roundtable of a slug; null when there is none.</summary>
    /// <param name="slug">The public name, for example <c>rt-1a</c>.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static Roundtable? GetRoundtable(string slug, Catalogue catalogue) => catalogue.Roundtables.Find(slug);

    /// <summary>What sources say about how the roundtables came to be and worked.</summary>
    [ListSize(9)]
    public static IEnumerable<ProcessFact> GetRoundtableProcess(Catalogue catalogue) => catalogue.ProcessFacts;
}
